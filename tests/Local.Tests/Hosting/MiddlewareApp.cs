using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace RequestRouter.Local.Tests.Hosting;

public sealed class MiddlewareApp(MiddlewareApp.Scoped scoped, MiddlewareApp.Trail trail)
{
    [Function("Say")]
    public IActionResult Say([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "say/{word}")] HttpRequest request, string word, FunctionContext context)
    {
        trail.Steps.Enqueue($"function {word} {ReferenceEquals(scoped, context.InstanceServices.GetService(typeof(Scoped)))}");
        return new OkObjectResult(new { word, left = context.Items.TryGetValue("left", out var left) ? left : null, path = request.Path.Value });
    }

    public sealed class Trail
    {
        public ConcurrentQueue<string> Steps { get; } = [];
    }

    public sealed class Scoped(Trail trail) : IDisposable
    {
        public void Dispose() => trail.Steps.Enqueue("scope ended");
    }

    public sealed class Outer(Trail trail) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            trail.Steps.Enqueue("outer in");
            context.Items["left"] = "by the outer one";
            await next(context);
            trail.Steps.Enqueue("outer out");
        }
    }

    public sealed class Shouting : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            await next(context);
            context.GetInvocationResult().Value = new ContentResult { Content = "LOUD", StatusCode = 202 };
        }
    }
}
