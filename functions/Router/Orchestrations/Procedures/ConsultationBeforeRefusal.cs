using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The parties consult before a refusal on a ground of 40(21) (40(28)): one reminder, then the window ends and the requested State may decide. The end of the window decides nothing.
/// </summary>
public static class ConsultationBeforeRefusal
{
    [Function(nameof(ConsultationBeforeRefusal))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to answer in the consultation before a refusal");
}
