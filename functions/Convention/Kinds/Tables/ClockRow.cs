
namespace RequestRouter.Convention.Kinds.Tables;

/// <summary>
/// A clock of a machine. A clock with <see cref="While"/> runs exactly as long as one of its items stands there: it needs no row to
/// stop it. A clock without runs for the case, from when it is opened by a row until a row concludes it, or nothing of what it watches is open any more.
/// </summary>
/// <param name="Kind">The procedure's kind.</param>
/// <param name="Awaits">Whose word concludes it.</param>
/// <param name="Citation">The paragraph; empty where it is practice.</param>
/// <param name="Limits">Its limits for these items; none when it does not run.</param>
internal sealed record ClockRow(string Kind, Side Awaits, Citation Citation, Func<Facts, IReadOnlyList<int>, IReadOnlyList<Limit>> Limits)
{
    /// <summary>The rulebooks that have this clock.</summary>
    public Edition Edition { get; init; }

    public StateSet? While { get; init; }

    /// <summary>What else must hold of an item that stands there; null where standing there is enough.</summary>
    public Func<Facts, Item, bool>? If { get; init; }

    /// <summary>A clock of the case runs only as long as an item stands there; null where it runs until everything asked for has come to its end.</summary>
    public StateSet? Watches { get; init; }

    /// <summary>It runs only when all items stand in <see cref="While"/>.</summary>
    public bool All { get; init; }

    /// <summary>Each item has its own, never merged with another's.</summary>
    public bool PerItem { get; init; }

    /// <summary>After its final limit it begins again; what elapsed is told once, and from then on it reminds.</summary>
    public bool Recurs { get; init; }

    /// <summary>What a reminder says to the awaited State.</summary>
    public required string Reminder { get; init; }

    /// <summary>What both are told at the final limit; null when a reminder to the awaited State is all.</summary>
    public string? Lapse { get; init; }

    /// <summary>What silence means when its time is over: never a decision. One or two plain English sentences.</summary>
    public string Silence => Lapse ?? "Silence decides nothing; a reminder follows.";

    /// <summary>What the final limit does beyond telling.</summary>
    public Func<Facts, Procedure, IEnumerable<Consequence>>? AtEnd { get; init; }
}
