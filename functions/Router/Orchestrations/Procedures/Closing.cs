using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// Everything asked for has come to its end; after a while the case is closed. What stays due after closure goes on.
/// </summary>
public static class Closing
{
    [Function(nameof(Closing))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to raise what is still open before the case is closed");
}
