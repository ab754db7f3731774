using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// Questions of the requested State wait for answers (40(16)). Nothing is refused because they wait.
/// </summary>
public static class AdditionalInformation
{
    [Function(nameof(AdditionalInformation))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to answer the questions put to it");
}
