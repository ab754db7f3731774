using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace RequestRouter.TestApp.Http;

/// <summary>Added first: leaves something for the function.</summary>
public sealed class OuterMiddleware(Diary diary) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await diary.TellAsync("outer in");
        context.Items["left"] = "by the outer one";
        await next(context);
        await diary.TellAsync("outer out");
    }
}
