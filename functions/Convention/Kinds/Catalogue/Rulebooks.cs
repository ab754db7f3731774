using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Catalogue;

/// <summary>
/// The rulebooks, numbered from 1, each in force from its date until the next. A case takes the one in force when it begins, and keeps it to its
/// end: what its States may do does not change under their hands.
/// </summary>
internal sealed class Rulebooks
{
    private readonly IReadOnlyList<DateTimeOffset> _from;
    private readonly Machine?[][] _books;

    /// <param name="from">Since when each is in force, UTC, oldest first; a date that was once given never changes, or recorded steps would not be decided again alike.</param>
    /// <param name="tables">The tables with the rows of all editions, by kind.</param>
    public Rulebooks(IReadOnlyList<DateTimeOffset> from, Func<RequestKind, Machine?> tables)
    {
        _from = from;
        _books = [.. from.Select((_, place) => In(place + 1, tables))];
    }

    /// <summary>Those of the Convention as this router has them.</summary>
    public static Rulebooks Ours { get; } = new([DateTimeOffset.MinValue], Machines.Find);

    /// <summary>The number of the one that a case takes which begins now.</summary>
    /// <param name="now">In UTC.</param>
    public int InForce(DateTimeOffset now)
    {
        var number = _from.Count;
        while (number > 1 && _from[number - 1] > now)
            number--;
        return number;
    }

    /// <summary>The table of a kind in a rulebook; null where no case of the kind can be opened.</summary>
    public Machine? Find(int rulebook, RequestKind kind) => (int)kind >= 0 && (int)kind < _books[rulebook - 1].Length ? _books[rulebook - 1][(int)kind] : null;

    /// <summary>The table by which a case runs: that of its own rulebook.</summary>
    public Machine Of(Case @case) => Find(@case.Rulebook, @case.Kind) ?? throw new ArgumentOutOfRangeException(nameof(@case), @case.Kind, "No case of this kind can have been opened");

    /// <summary>The table whose cases a communication of this type opens beside a request; null where none is opened so.</summary>
    public Machine? OpenedBy(int rulebook, CommunicationType type)
    {
        foreach (var machine in _books[rulebook - 1])
        {
            if (machine?.OpenedOtherwise?.Says == type)
                return machine;
        }
        return null;
    }

    /// <summary>Kinds that share a table share it in each rulebook.</summary>
    private static Machine?[] In(int rulebook, Func<RequestKind, Machine?> tables)
    {
        var known = new Dictionary<Machine, Machine>(ReferenceEqualityComparer.Instance);
        return [.. Enum.GetValues<RequestKind>().Select(kind => tables(kind) is not { } table ? null
            : known.TryGetValue(table, out var same) ? same
            : known[table] = table.In(rulebook))];
    }
}
