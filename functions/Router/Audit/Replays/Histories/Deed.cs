using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using P = Microsoft.DurableTask.Protobuf;

namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>One thing that an orchestrator had done: a call, a wait, a word to another, its end.</summary>
/// <param name="Id">Its number within the orchestration.</param>
/// <param name="What">In words, without what went along.</param>
/// <param name="With">What went along, as JSON; null for nothing.</param>
internal sealed record Deed(int Id, string What, string? With)
{
    /// <summary>As history has it; null for an event that the orchestrator did not bring about.</summary>
    public static Deed? Of(P.HistoryEvent from) => from.EventTypeCase switch
    {
        P.HistoryEvent.EventTypeOneofCase.TaskScheduled => new(from.EventId, $"call {from.TaskScheduled.Name}", from.TaskScheduled.Input),
        P.HistoryEvent.EventTypeOneofCase.TimerCreated => new(from.EventId, Wait(from.TimerCreated.FireAt.ToDateTime()), null),
        P.HistoryEvent.EventTypeOneofCase.EventSent => new(from.EventId, $"tell {from.EventSent.InstanceId} '{from.EventSent.Name}'", from.EventSent.Input),
        P.HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceCreated =>
            new(from.EventId, $"begin {from.SubOrchestrationInstanceCreated.Name} as {from.SubOrchestrationInstanceCreated.InstanceId}", from.SubOrchestrationInstanceCreated.Input),
        P.HistoryEvent.EventTypeOneofCase.ExecutionCompleted => End(from.EventId, from.ExecutionCompleted.OrchestrationStatus, from.ExecutionCompleted.Result, from.ExecutionCompleted.FailureDetails),
        _ => null,
    };

    /// <summary>As the worker answers it.</summary>
    public static Deed Of(P.OrchestratorAction from) => from.OrchestratorActionTypeCase switch
    {
        P.OrchestratorAction.OrchestratorActionTypeOneofCase.ScheduleTask => new(from.Id, $"call {from.ScheduleTask.Name}", from.ScheduleTask.Input),
        P.OrchestratorAction.OrchestratorActionTypeOneofCase.CreateTimer => new(from.Id, Wait(from.CreateTimer.FireAt.ToDateTime()), null),
        P.OrchestratorAction.OrchestratorActionTypeOneofCase.SendEvent => new(from.Id, $"tell {from.SendEvent.Instance.InstanceId} '{from.SendEvent.Name}'", from.SendEvent.Data),
        P.OrchestratorAction.OrchestratorActionTypeOneofCase.CreateSubOrchestration =>
            new(from.Id, $"begin {from.CreateSubOrchestration.Name} as {from.CreateSubOrchestration.InstanceId}", from.CreateSubOrchestration.Input),
        P.OrchestratorAction.OrchestratorActionTypeOneofCase.CompleteOrchestration =>
            End(from.Id, from.CompleteOrchestration.OrchestrationStatus, from.CompleteOrchestration.Result, from.CompleteOrchestration.FailureDetails),
        _ => new(from.Id, $"{from.OrchestratorActionTypeCase}", null),
    };

    /// <summary>Whether it is the same: what goes along is compared by its meaning as JSON.</summary>
    public bool IsSameAs(Deed other) => Id == other.Id && What == other.What && (With == other.With || JsonNode.DeepEquals(Json(With), Json(other.With)));

    public override string ToString() => With is null ? $"{Id}: {What}" : $"{Id}: {What} with {With}";

    private static string Wait(DateTime until) => string.Create(CultureInfo.InvariantCulture, $"wait until {until:O}");

    private static Deed End(int id, P.OrchestrationStatus status, string? result, P.TaskFailureDetails? failure) =>
        new(id, failure is null ? $"end as {status}" : $"end as {status}, {failure.ErrorType}: {failure.ErrorMessage}", result);

    private static JsonNode? Json(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
