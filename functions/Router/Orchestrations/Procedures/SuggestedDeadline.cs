using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The requesting State has suggested a deadline with reasons (40(26)): it is reminded of, and when it passes that is an event and no refusal.
/// </summary>
public static class SuggestedDeadline
{
    [Function(nameof(SuggestedDeadline))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to meet or answer the suggested deadline");
}
