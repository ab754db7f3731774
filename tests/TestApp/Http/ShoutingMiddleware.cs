using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace RequestRouter.TestApp.Http;

/// <summary>Replaces the result.</summary>
public sealed class ShoutingMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await next(context);
        context.GetInvocationResult().Value = new ContentResult { Content = "LOUD", StatusCode = 202 };
    }
}
