using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Releases;
using RequestRouter.Router.Triggers.Http;

namespace RequestRouter.Router.WebConsole;

/// <summary>
/// Calls functions of the API within this process, with the officer's own token and bytes: the console may do what that officer may do over HTTP,
/// by the same code and with the same answers, and nothing else.
/// </summary>
internal static class ApiCalls
{
    private static readonly Lazy<IReadOnlyList<(HttpOperation Operation, TemplateMatcher Route)>> Known = new(() =>
        [.. HttpOperation.Of(typeof(ApiCalls).Assembly).Select(operation => (operation, new TemplateMatcher(TemplateParser.Parse(operation.Route), [])))]);

    /// <summary>Calls what the API has at a path.</summary>
    /// <param name="from">The call of the console, whose services and client it has.</param>
    /// <param name="token">The officer's access token.</param>
    /// <param name="path">Below the app's address, with its query, as <c>/api/work?limit=25</c>.</param>
    /// <param name="durable">For operations that start orchestrations; null for others.</param>
    public static async Task<InnerAnswer> SendAsync(
        HttpContext from, string token, string method, string path, byte[]? body, string? signature, DurableTaskClient? durable, CancellationToken cancellationToken)
    {
        var (action, http, values) = await BeginAsync(from, token, method, path, body, signature, durable, cancellationToken);
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        await action.ExecuteResultAsync(new ActionContext(http, new RouteData(values), new()));
        return new(http.Response.StatusCode, answer.ToArray(), http.Response.Headers);
    }

    /// <summary>Calls what the API has at a path, whose answer is not written yet: it may be long. A range that a browser asks for is asked for.</summary>
    /// <param name="releaseToken">Of a release under which evidence is read; null for all else.</param>
    public static async Task<IActionResult> OpenAsync(HttpContext from, string token, string path, string? releaseToken, CancellationToken cancellationToken) =>
        (await BeginAsync(from, token, HttpMethods.Get, path, null, null, null, cancellationToken, headers =>
        {
            headers.Range = from.Request.Headers.Range;
            headers.IfRange = from.Request.Headers.IfRange;
            if (releaseToken is not null)
            {
                headers[ReleaseGate.Header] = releaseToken;
            }
        })).Action;

    private static async Task<(IActionResult Action, HttpContext Http, RouteValueDictionary Values)> BeginAsync(
        HttpContext from, string token, string method, string path, byte[]? body, string? signature, DurableTaskClient? durable, CancellationToken cancellationToken, Action<IHeaderDictionary>? add = null)
    {
        string[] parts = path.Split('?', 2);
        var values = new RouteValueDictionary();
        var operation = Known.Value.FirstOrDefault(known => known.Operation.Methods.Contains(method, StringComparer.OrdinalIgnoreCase) && Matches(known.Route, parts[0], values)).Operation;
        var http = new DefaultHttpContext { RequestServices = from.RequestServices, RequestAborted = from.RequestAborted };
        http.Request.Method = method;
        http.Request.Path = Uri.UnescapeDataString(parts[0]);
        http.Request.QueryString = parts.Length > 1 ? new QueryString("?" + parts[1]) : QueryString.Empty;
        http.Request.Headers.Authorization = $"Bearer {token}";
        if (body is not null)
        {
            http.Request.Headers.ContentType = "application/json";
            http.Request.ContentLength = body.Length;
            http.Request.Body = new MemoryStream(body, writable: false);
        }

        if (signature is not null)
        {
            http.Request.Headers["X-JWS-Signature"] = signature;
        }

        add?.Invoke(http.Request.Headers);
        var action = operation is null ? HttpAnswers.NotFound("There is no such thing.") : await RunAsync(operation.Method, http.Request, values, durable, cancellationToken);
        return (action, http, values);
    }

    private static async Task<IActionResult> RunAsync(MethodInfo method, HttpRequest request, RouteValueDictionary values, DurableTaskClient? durable, CancellationToken cancellationToken)
    {
        object? function = method.IsStatic ? null : ActivatorUtilities.CreateInstance(request.HttpContext.RequestServices, method.DeclaringType!);
        object?[] arguments = [.. method.GetParameters().Select(parameter => Argument(parameter, request, values, durable, cancellationToken))];
        var result = method.Invoke(function, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        return result as IActionResult ?? await (Task<IActionResult>)result!;
    }

    /// <summary>A slash within a value stays within it: only what was written as one parts the path.</summary>
    private static bool Matches(TemplateMatcher route, string path, RouteValueDictionary values)
    {
        values.Clear();
        return route.TryMatch(path, values);
    }

    private static object? Argument(ParameterInfo parameter, HttpRequest request, RouteValueDictionary values, DurableTaskClient? durable, CancellationToken cancellationToken) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(HttpRequest) => request,
            var type when type == typeof(CancellationToken) => cancellationToken,
            var type when type == typeof(DurableTaskClient) => durable ?? throw new InvalidOperationException("This operation starts orchestrations."),
            var type when type == typeof(string) => values[parameter.Name!] is string value ? Uri.UnescapeDataString(value) : null,
            var type => throw new InvalidOperationException($"The console gives no {type.Name}."),
        };
}
