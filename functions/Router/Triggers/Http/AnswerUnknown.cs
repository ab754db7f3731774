using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// What no other function takes: a path that the API does not have, or a method that the path does not take. The host itself would
/// answer both with 404 and no body.
/// </summary>
public static class AnswerUnknown
{
    private static readonly Lazy<IReadOnlyList<(TemplateMatcher Route, IReadOnlyList<string> Methods)>> Known = new(() =>
        [.. HttpOperation.All(typeof(AnswerUnknown).Assembly).Where(operation => operation.Name != nameof(AnswerUnknown)).Select(operation =>
            (new TemplateMatcher(TemplateParser.Parse(operation.Route == HttpOperation.RootRoute ? "" : operation.Route), []), operation.Methods))]);

    [Function(nameof(AnswerUnknown))]
    [Operation("Answers where there is nothing", Anonymous = true, Unlisted = true)]
    public static IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", "trace", Route = "{*path}")] HttpRequest request, string? path)
    {
        ArgumentNullException.ThrowIfNull(request);
        string[] methods =
        [
            .. Known.Value.Where(known => known.Route.TryMatch($"/{path}", []))
                .SelectMany(known => known.Methods).Append("options").Distinct(StringComparer.Ordinal).Select(method => method.ToUpperInvariant()),
        ];
        if (methods.Length == 1)
        {
            return HttpAnswers.NotFound("There is no such path; /api/openapi.json lists those the API has.");
        }

        if (HttpMethods.IsOptions(request.Method))
        {
            request.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
            return new NoContentResult();
        }

        return Problem.Of(ProblemCodes.MethodNotAllowed, $"This path takes {string.Join(", ", methods)}.") with { Allow = methods };
    }
}
