using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Kinds.Tables;

/// <summary>One row of a machine's table: who may say what of an item that stands where, and what follows.</summary>
/// <param name="Id">The transition's name in the lifecycle, as <c>M6</c>.</param>
/// <param name="Says">The communication.</param>
/// <param name="By">Whose word it is.</param>
/// <param name="From">Where the item stands.</param>
/// <param name="To">Where it goes; null when it stays, or when <paramref name="From"/> and the facts decide.</param>
/// <param name="Citation">The paragraph; empty where it is practice.</param>
internal sealed record MoveRow(string Id, CommunicationType Says, Side By, StateSet From, ItemState? To, Citation Citation)
{
    /// <summary>The rulebooks that have this row.</summary>
    public Edition Edition { get; init; }

    /// <summary>Not of items but of the case: open when any item stands in <see cref="From"/>, and moves none.</summary>
    public bool OfCase { get; init; }

    /// <summary>This is contrary to the text; the failure says why. A move is never allowed here, and a report is heard with this remark.</summary>
    public Failure? Forbidden { get; init; }

    /// <summary>The item remembers where it stood.</summary>
    public bool Pauses { get; init; }

    /// <summary>The item goes back to where it stood before the pause.</summary>
    public bool Resumes { get; init; }

    /// <summary>Where the item goes, when its facts decide.</summary>
    public Func<Facts, Item, ItemState>? Goes { get; init; }

    /// <summary>What must hold of the case for the move to be open, whatever is said.</summary>
    public IReadOnlyList<CaseRule> Open { get; init; } = [];

    /// <summary>What must hold of the item for the move to be open, whatever is said.</summary>
    public IReadOnlyList<ItemRule> OpenOf { get; init; } = [];

    /// <summary>What the communication itself must fulfil.</summary>
    public IReadOnlyList<CaseRule> Checks { get; init; } = [];

    /// <summary>What the communication must fulfil for each item.</summary>
    public IReadOnlyList<ItemRule> ChecksOf { get; init; } = [];

    /// <summary>What the text has against the communication, or leaves open in it: remarked, and nothing is refused for it.</summary>
    public IReadOnlyList<CaseRule> Remarks { get; init; } = [];

    /// <summary>The same for each item.</summary>
    public IReadOnlyList<ItemRule> RemarksOf { get; init; } = [];

    /// <summary>A whole examination of what is written, which finds many failures at once.</summary>
    public Func<Facts, Examination>? Examines { get; init; }

    /// <summary>What the item remembers of it.</summary>
    public Func<Facts, Item, Item>? Marks { get; init; }

    /// <summary>What else follows, once for the communication.</summary>
    public Func<Facts, IEnumerable<Consequence>>? Then { get; init; }

    /// <summary>Kinds of case-wide procedures that this concludes.</summary>
    public IReadOnlyList<string> Concludes { get; init; } = [];

    public IReadOnlyList<Tell> Tells { get; init; } = [];
}
