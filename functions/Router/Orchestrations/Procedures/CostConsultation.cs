using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The parties consult on extraordinary costs (40(30)); only the costly steps wait.
/// </summary>
public static class CostConsultation
{
    [Function(nameof(CostConsultation))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to agree on the costs");
}
