using DurableTask.Core;

namespace RequestRouter.Local.Host.Durability;

/// <summary>An instance at a glance, as it is stored: written anew with each turn, and therefore without its input.</summary>
internal sealed record InstanceRecord
{
    public required string Name { get; init; }

    public string? Version { get; init; }

    public required string ExecutionId { get; init; }

    public required OrchestrationStatus Status { get; init; }

    /// <summary>As the orchestrator set it.</summary>
    public string? CustomStatus { get; init; }

    public string? Output { get; init; }

    public FailureDetails? Failure { get; init; }

    public ParentInstance? Parent { get; init; }

    public IDictionary<string, string>? Tags { get; init; }

    public DateTime Created { get; init; }

    public DateTime Updated { get; init; }

    public DateTime? Completed { get; init; }

    public DateTime? ScheduledStart { get; init; }

    /// <summary>How many rows of history there are.</summary>
    public int Turns { get; init; }

    public bool HasEnded => Status is OrchestrationStatus.Completed or OrchestrationStatus.Failed or OrchestrationStatus.Terminated or OrchestrationStatus.Canceled;

    public OrchestrationState State(string instanceId, string? input) => new()
    {
        OrchestrationInstance = new() { InstanceId = instanceId, ExecutionId = ExecutionId },
        Name = Name,
        Version = Version,
        OrchestrationStatus = Status,
        Status = CustomStatus,
        Input = input,
        Output = Output,
        FailureDetails = Failure,
        ParentInstance = Parent,
        Tags = Tags,
        CreatedTime = Created,
        LastUpdatedTime = Updated,
        CompletedTime = Completed ?? DateTime.MaxValue.ToUniversalTime(),
        ScheduledStartTime = ScheduledStart,
    };
}
