using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Catalogue;

/// <summary>
/// The rulebooks, numbered from 1. A case takes the last that applies between its two States when it begins, and keeps it to its
/// end: what its States may do does not change under their hands.
/// </summary>
internal sealed class Rulebooks
{
    private readonly IReadOnlyList<Rulebook> _rulebooks;
    private readonly Machine?[][] _books;

    /// <param name="rulebooks">Oldest first; the first applies always and between all.</param>
    /// <param name="tables">The tables with the rows of all editions, by kind.</param>
    public Rulebooks(IReadOnlyList<Rulebook> rulebooks, Func<RequestKind, Machine?> tables)
    {
        _rulebooks = rulebooks;
        _books = [.. rulebooks.Select((_, place) => In(place + 1, tables))];
    }

    /// <summary>Those of the Convention as this router has them.</summary>
    public static Rulebooks Ours { get; } = new([new(DateTimeOffset.MinValue)], Machines.Find);

    /// <summary>How many there are.</summary>
    public int Count => _rulebooks.Count;

    /// <summary>The number of the one that a case between these two takes which begins now.</summary>
    /// <param name="one">A party to it.</param>
    /// <param name="other">The other.</param>
    /// <param name="now">In UTC.</param>
    /// <param name="register">The parties as they stand then.</param>
    public int InForce(StateCode one, StateCode other, DateTimeOffset now, Register register)
    {
        var number = _rulebooks.Count;
        while (number > 1 && !_rulebooks[number - 1].Applies(one, other, now, register))
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
