using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace RequestRouter.TestApp.Http;

/// <summary>What HTTP functions take and give.</summary>
public sealed class EchoFunctions(TimeProvider clock, IConfiguration settings)
{
    [Function(nameof(Echo))]
    public static async Task<IActionResult> Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return new OkObjectResult(new { said = await reader.ReadToEndAsync() });
    }

    [Function(nameof(Time))]
    public IResult Time([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        Results.Text(request.Method + clock.GetUtcNow().ToString("O"));

    [Function(nameof(Setting))]
    public IActionResult Setting([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/{name}")] HttpRequest request, string name)
    {
        _ = request;
        return new ContentResult { Content = settings[name] };
    }

    [Function(nameof(Typed))]
    public static IActionResult Typed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cases/{number:int}/{party?}")] HttpRequest request,
        int number,
        string? party,
        FunctionContext context,
        CancellationToken cancellationToken) => new OkObjectResult(new
        {
            number,
            party,
            bound = context.BindingContext.BindingData["number"],
            same = ReferenceEquals(context.GetHttpContext()!.Request, request),
            name = context.FunctionDefinition.Name,
            cancelled = cancellationToken.IsCancellationRequested,
        });

    [Function(nameof(Rest))]
    public static IActionResult Rest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string path) =>
        new ContentResult { Content = request.Method + " " + path };

    [Function(nameof(AnyMethod))]
    public static Task AnyMethod([HttpTrigger(AuthorizationLevel.Anonymous, Route = "any")] HttpRequest request) =>
        request.HttpContext.Response.WriteAsync(request.Method);

    [Function(nameof(Headed))]
    public static IActionResult Headed([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "headed")] HttpRequest request)
    {
        request.HttpContext.Response.Headers["X-Method"] = request.Method;
        return new ContentResult { Content = "seen" };
    }

    [Function(nameof(Broken))]
    public static IActionResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new InvalidOperationException("the secret of " + request.Path);

    [Function(nameof(Nothing))]
    public static void Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => _ = request;
}
