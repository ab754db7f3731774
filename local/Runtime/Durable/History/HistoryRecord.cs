using System.Text.Json.Serialization;
using global::DurableTask.Core.History;

namespace RequestRouter.Local.Runtime.Durable.History;

/// <summary>
/// One event as it is stored. Flat: which members count depends on <see cref="Kind"/>. <see cref="Data"/> is the input,
/// result, payload or reason. Also the form of a message between instances.
/// </summary>
internal sealed record HistoryRecord
{
    [JsonPropertyName("k")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required EventType Kind { get; init; }

    /// <summary>The number of the call, for what is called and for what answers it.</summary>
    [JsonPropertyName("i")]
    public int Id { get; init; }

    [JsonPropertyName("n")]
    public string? Name { get; init; }

    [JsonPropertyName("v")]
    public string? Version { get; init; }

    [JsonPropertyName("d")]
    public string? Data { get; init; }

    [JsonPropertyName("f")]
    public FailureRecord? Failure { get; init; }

    /// <summary>When a timer is due, or a start that has to wait; UTC.</summary>
    [JsonPropertyName("t")]
    public DateTime? At { get; init; }

    /// <summary>The child or the receiver of an event.</summary>
    [JsonPropertyName("o")]
    public string? Instance { get; init; }

    /// <summary>Which generation of the receiver an answer is for: an older one's answers are void.</summary>
    [JsonPropertyName("g")]
    public int Generation { get; init; }

    [JsonPropertyName("p")]
    public ParentLink? Parent { get; init; }

    [JsonPropertyName("m")]
    public Dictionary<string, string>? Tags { get; init; }

    /// <summary>Of a termination: whether children end too.</summary>
    [JsonPropertyName("r")]
    public bool Recursive { get; init; }
}
