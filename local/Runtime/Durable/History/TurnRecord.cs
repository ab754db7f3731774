using System.Text.Json.Serialization;

namespace RequestRouter.Local.Runtime.Durable.History;

/// <summary>
/// One turn of an orchestrator, stored as one row: what came in, what the code did about it, and the end if it came to one.
/// </summary>
/// <param name="At">The time the code was told, UTC.</param>
/// <param name="First">The number of the turn's first event in the history, from 1.</param>
internal sealed record TurnRecord(DateTime At, int First, IReadOnlyList<HistoryRecord> In)
{
    public IReadOnlyList<HistoryRecord> Out { get; init; } = [];

    public TurnEnd? End { get; init; }

    /// <summary>The number of the first event of <see cref="Out"/>.</summary>
    [JsonIgnore]
    public int FirstOut => First + 1 + In.Count;

    /// <summary>The number of the event after this turn's last.</summary>
    [JsonIgnore]
    public int Next => FirstOut + Out.Count + (End is null ? 0 : 1) + 1;
}
