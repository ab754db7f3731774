using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;

namespace RequestRouter.TestApp;

/// <summary>Tells of each run of the functions that the setting <c>Watched</c> names.</summary>
public sealed class WatchingMiddleware(Diary diary, IConfiguration settings) : IFunctionsWorkerMiddleware
{
    private readonly string[] watched = settings["Watched"]?.Split(',') ?? [];

    // In the way of an orchestrator nothing may be waited for: what is told is told beside it.
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (watched.Contains(context.FunctionDefinition.Name))
        {
            _ = diary.TellAsync(context.FunctionDefinition.Name);
        }

        return next(context);
    }
}
