using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Cases;

/// <summary>Something the reading State may say about a case now, and how to say it.</summary>
public sealed record MoveView
{
    private const string Schemas = "/api/openapi.json#/components/schemas/Communication.";

    /// <summary>The communication's <c>type</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Numbers of the items it may be said of.</summary>
    public required IReadOnlyList<int> Items { get; init; }

    /// <summary>The paragraph that gives it; null where it is practice, which the Convention does not ask for.</summary>
    public string? Citation { get; init; }

    /// <summary>One English sentence: what it does.</summary>
    public required string Why { get; init; }

    /// <summary>When it is due, or stops being open (UTC); null when there is no such time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>For a delivery: the terms of the arrangement with the other State, as a default for the check of 36(1); null when there are none, 36(1)(c).</summary>
    public TransferTerms? Terms { get; init; }

    /// <summary>Where it names grounds: each, and whether it may be named, alone and for all of these items; null where it names none.</summary>
    public IReadOnlyList<GroundView>? Grounds { get; init; }

    /// <summary>Where the schema of its body stands.</summary>
    public required string Schema { get; init; }

    /// <summary>JSON pointers of what its body must hold as the case stands: what the schema requires, who says it and of which case, and what one that holds no more would lack.</summary>
    public required IReadOnlyList<string> Required { get; init; }

    /// <param name="saying">Decides on a communication of this State as if it came now, without storing anything.</param>
    public static MoveView Of(Case @case, Move move, Func<Communication, Outcome> saying) => new()
    {
        Grounds = GroundView.Of(@case, Bare(move), saying),
        Type = move.Type,
        Items = move.Items,
        Citation = Cited.Of(move.Citation),
        Why = move.Why,
        Until = move.Until,
        Terms = move.Terms,
        Schema = Schemas + move.Type,
        Required = ["/id", "/from", "/caseId", "/type", .. Lacking(Bare(move), saying)],
    };

    private static Communication Bare(Move move) => (Communication)Activator.CreateInstance(CommunicationTypes.Find(move.Type)!.Type)!;

    /// <summary>What every failure of a communication that says nothing points at.</summary>
    private static IEnumerable<string> Lacking(Communication bare, Func<Communication, Outcome> saying) => saying(bare) is Rejection rejection
        ? rejection.Failures.Where(failure => failure.Pointer.Length > 0).Select(failure => failure.Pointer).Distinct(StringComparer.Ordinal)
        : [];
}
