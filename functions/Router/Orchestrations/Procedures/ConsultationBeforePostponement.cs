using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The parties consult before a postponement (40(27), 40(28)): one reminder, then the window ends and the requested State may decide.
/// </summary>
public static class ConsultationBeforePostponement
{
    [Function(nameof(ConsultationBeforePostponement))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to answer in the consultation before a postponement");
}
