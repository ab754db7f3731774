using RequestRouter.Convention.Intake;

namespace RequestRouter.Convention.Machines;

/// <summary>What needs the word of both: one side's record alone binds nobody.</summary>
internal static class BothSides
{
    /// <summary>Remembers this side's word, which replaces its earlier one.</summary>
    public static Func<Draft, Item, Item> Record(Func<Communication, string?> word) => (d, item) => item with
    {
        Recorded = [.. item.Recorded.Where(r => r.By != d.Said!.From), new Recorded(d.Said!.From, word(d.Said!) ?? "")],
    };

    /// <summary>Goes there when the other side has recorded the same, and else stays.</summary>
    public static Func<Draft, Item, ItemState> Goes(Func<Communication, string?> word, ItemState to) =>
        (d, item) => Matches(d, item, word(d.Said!) ?? "") ? to : item.State;

    /// <summary>A word is needed.</summary>
    public static CaseRule Given(Func<Communication, string?> word, string member, string paragraph, string detail) =>
        d => Text.Missing(word(d.Said!)) ? Failure.Missing($"{d.At}/{member}", paragraph, detail) : null;

    public static bool Matches(Draft draft, Item item, string word) => item.Recorded.Any(r => r.By != draft.Said!.From && r.Text == word);
}
