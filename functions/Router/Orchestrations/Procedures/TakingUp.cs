using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// A request waits to be taken up or passed on by the requested State's authority (40(12)(b)).
/// </summary>
public static class TakingUp
{
    [Function(nameof(TakingUp))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to take the request up");
}
