using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// A hearing by videoconference has its date (40(18)): both States are reminded before it, and told when its time has come.
/// </summary>
public static class VideoconferenceHearing
{
    [Function(nameof(VideoconferenceHearing))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to hold the hearing by videoconference");
}
