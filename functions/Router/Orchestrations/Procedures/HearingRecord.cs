using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The time of a hearing by videoconference has come (40(18)): the requested State is reminded until it has recorded how it was held, or set a new date.
/// </summary>
public static class HearingRecord
{
    [Function(nameof(HearingRecord))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to record how the hearing was held");
}
