using global::DurableTask.Core.History;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

/// <summary>Why an instance's code cannot be gone on with: it differs from its history, or awaits what its context did not give.</summary>
internal sealed record RunFault(string Type, string Message)
{
    // The name by which the framework reports both.
    private const string NonDeterministic = "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException";

    public FailureRecord ToFailure() => new(Type, Message, null, null);

    public static RunFault Differs(int number, string history, string code) => new(
        NonDeterministic,
        $"Replay differs from the history at event {number}: the history has {history}, the code now {code}. "
        + "The orchestrator was changed while this instance was running, or it depends on something other than its input and its history.");

    public static RunFault Foreign(string orchestrator, string what) => new(
        NonDeterministic,
        $"Orchestrator '{orchestrator}' awaited something that its context did not give: {what}. "
        + "An orchestrator may await only tasks of its TaskOrchestrationContext (activities, sub-orchestrations, timers, events) and combinations of them; "
        + "anything else belongs in an activity.");

    /// <summary>A call as it reads in a fault message.</summary>
    public static string Tell(HistoryRecord? call) => call?.Kind switch
    {
        null => "no further call in this turn",
        EventType.TaskScheduled => $"activity '{call.Name}' with input {call.Data ?? "null"}",
        EventType.SubOrchestrationInstanceCreated =>
            $"sub-orchestration '{call.Name}' with id '{call.Instance}' and input {call.Data ?? "null"}",
        EventType.TimerCreated => $"a timer due {call.At:O}",
        EventType.EventSent => $"event '{call.Name}' sent to '{call.Instance}' with payload {call.Data ?? "null"}",
        _ => call.Kind.ToString(),
    };
}
