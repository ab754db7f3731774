using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// Conditions are on offer (40(28)). Silence accepts none.
/// </summary>
public static class ConditionsOnOffer
{
    [Function(nameof(ConditionsOnOffer))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to accept or decline the conditions");
}
