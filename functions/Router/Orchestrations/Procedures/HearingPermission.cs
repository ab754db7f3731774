using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The requesting State has asked for a hearing by videoconference (40(18)): the requested State is reminded until it has said whether it permits one.
/// </summary>
public static class HearingPermission
{
    [Function(nameof(HearingPermission))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to say whether the hearing is held by videoconference");
}
