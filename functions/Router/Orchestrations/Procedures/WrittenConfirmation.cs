using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// An oral request waits for its confirmation in writing (40(13)). It may be started before; nothing is delivered before.
/// </summary>
public static class WrittenConfirmation
{
    [Function(nameof(WrittenConfirmation))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to confirm its oral request in writing");
}
