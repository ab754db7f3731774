using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Http;

public sealed class HttpApp(TimeProvider clock)
{
    [Function("Echo")]
    public static async Task<IActionResult> Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return new OkObjectResult(new { said = await reader.ReadToEndAsync() });
    }

    [Function("Time")]
    public IResult Time([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        Results.Text(request.Method + clock.GetUtcNow().ToString("O"));

    [Function("Typed")]
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

    [Function("Rest")]
    public static IActionResult Rest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string path) =>
        new ContentResult { Content = request.Method + " " + path };

    [Function("AnyMethod")]
    public static Task AnyMethod([HttpTrigger(AuthorizationLevel.Anonymous, Route = "any")] HttpRequest request) =>
        request.HttpContext.Response.WriteAsync(request.Method);

    [Function("Broken")]
    public static IActionResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new InvalidOperationException("the secret of " + request.Path);

    [Function("Nothing")]
    public static void Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => _ = request;
}
