using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// A postponed execution is reviewed when its date comes (40(27)).
/// </summary>
public static class PostponementReview
{
    [Function(nameof(PostponementReview))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to review the postponement");
}
