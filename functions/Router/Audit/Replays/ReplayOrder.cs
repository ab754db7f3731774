using System.Text.Json.Serialization;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Audit.Replays;

/// <summary>Which cases are to be decided again: those named, those of a period, or all.</summary>
public sealed record ReplayOrder
{
    /// <summary>Cases that can be named at once.</summary>
    public const int MostNamed = 1000;

    /// <summary>The caller's own name of the replay: sent again, it is answered with the same replay.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public required string Id { get; init; }

    /// <summary>These cases, at most a thousand; null for others.</summary>
    public IReadOnlyList<CaseId>? Cases { get; init; }

    /// <summary>Cases whose last entry is not before this instant (UTC); null where there is no such bound.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Cases whose last entry is before this instant (UTC); null where there is no such bound.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Every case; null or false for others.</summary>
    public bool? All { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<ShapeFailure> Check()
    {
        bool hasPeriod = From is not null || To is not null;
        var failures = new List<ShapeFailure>();
        if ((Cases is null ? 0 : 1) + (hasPeriod ? 1 : 0) + (All == true ? 1 : 0) != 1)
        {
            failures.Add(new("", ShapeCodes.InvalidValue, "Expected either cases, or from or to or both, or all."));
        }

        if (Cases is { Count: 0 or > MostNamed })
        {
            failures.Add(new("/cases", ShapeCodes.InvalidValue, $"Expected 1 to {MostNamed} cases."));
        }

        if (From >= To)
        {
            failures.Add(new("/to", ShapeCodes.InvalidValue, "Expected a time after that of from."));
        }

        return failures;
    }

    /// <summary>Whether it asks for the same cases as another.</summary>
    public bool AsksAs(ReplayOrder other) =>
        Id == other.Id && From == other.From && To == other.To && (All ?? false) == (other.All ?? false) && (Cases ?? []).SequenceEqual(other.Cases ?? []);
}
