using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The requesting State is asked at intervals whether it still needs the assistance, so that it can say promptly when it does not (40(26)).
/// </summary>
public static class NeedCheck
{
    [Function(nameof(NeedCheck))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to say whether the assistance is still needed");
}
