using System.Text.Json.Serialization;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Runtime.Durable.History;

/// <summary>What stands about an instance as a whole; rewritten by every turn.</summary>
internal sealed record InstanceStatus
{
    public required string Name { get; init; }

    public string? Version { get; init; }

    /// <summary>Counts every beginning under this id: replaced instances and ContinueAsNew.</summary>
    public int Generation { get; init; }

    public OrchestrationRuntimeStatus Status { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; init; }

    public string? Custom { get; init; }

    public string? Output { get; init; }

    public FailureRecord? Failure { get; init; }

    public Dictionary<string, string>? Tags { get; init; }

    public ParentLink? Parent { get; init; }

    /// <summary>How many turns of this generation are stored.</summary>
    public int Turns { get; init; }

    /// <summary>The number the next event of the history will have.</summary>
    public int NextEvent { get; init; } = 1;

    /// <summary>Marks the commit that wrote this row, to tell after a storage fault whether it stands.</summary>
    public long Commit { get; init; }

    [JsonIgnore]
    public bool Ended => Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}
