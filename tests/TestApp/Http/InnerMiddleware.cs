using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace RequestRouter.TestApp.Http;

/// <summary>Added second: fails, or answers in the function's place, where the word asks for it.</summary>
public sealed class InnerMiddleware(Diary diary) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        switch (context.BindingContext.BindingData["word"] as string)
        {
            case "broken":
                throw new InvalidOperationException("no");
            case "forbidden":
                context.GetHttpContext()!.Response.StatusCode = 403;
                return;
            default:
                await diary.TellAsync("inner in " + context.FunctionDefinition.Name);
                await next(context);
                await diary.TellAsync("inner out");
                return;
        }
    }
}
