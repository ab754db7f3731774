
namespace RequestRouter.Convention.Articles.Shared;

/// <summary>
/// What needs the word of both: one side's record alone binds nobody. The other confirms it by its number, or records the same terms; other
/// terms are a record of their own, and nothing stands.
/// </summary>
/// <param name="About">What is agreed on.</param>
/// <param name="Paragraph">The paragraph that asks for it.</param>
/// <param name="Terms">The terms in a communication about an item, as they are compared; null or blank where it gives none.</param>
internal sealed record BothSides(string About, Citation Paragraph, Func<Facts, Item, string?> Terms)
{
    /// <summary>The number of the other's record that a communication confirms; null where it confirms none.</summary>
    public Func<Communication, int?> Confirms { get; init; } = static _ => null;

    /// <summary>Terms are given, or the other's are confirmed.</summary>
    public ItemRule Given(string member, string detail) => (d, item) =>
        Confirms(d.Said!) is null && Wording.Missing(Terms(d, item)) ? Failure.Unsaid($"{d.At}/{member}", Paragraph, detail) : null;

    /// <summary>A record that is confirmed is the other side's, stands, and says nothing else than the confirmation does.</summary>
    public Failure? Confirmed(Facts facts, Item item)
    {
        if (Confirms(facts.Said!) is not { } number)
            return null;
        if (Other(facts, item) is not { } other || other.Number != number)
            return new Failure(facts.At + "/confirms", Codes.ContentInvalid, Paragraph, "No record of the other State stands under this number.");
        return Terms(facts, item) is { } terms && !Wording.Missing(terms) && terms.Trim() != other.Terms
            ? new Failure(facts.At + "/confirms", Codes.ContentInvalid, Paragraph, "The terms given differ from those of the record that is confirmed.")
            : null;
    }

    /// <summary>Remembers this side's word, which replaces its earlier one; nothing where it says nothing of it.</summary>
    public Item Record(Facts facts, Item item)
    {
        var terms = Confirms(facts.Said!) is null ? Terms(facts, item)?.Trim() : Other(facts, item)?.Terms;
        return string.IsNullOrEmpty(terms) ? item : item with
        {
            Recorded = [.. item.Recorded.Where(r => r.About != About || r.By != facts.Said!.From), new Recorded(facts.Before.StepCount + 1, About, facts.Said!.From, terms)],
        };
    }

    /// <summary>Goes there when what is said now makes both say the same, and else stays.</summary>
    public Func<Facts, Item, ItemState> Goes(ItemState to) => (d, item) => StandsAfter(d, item) ? to : item.State;

    /// <summary>The terms on which both agree; null where they do not.</summary>
    public string? Agreed(Item item) =>
        item.Recorded.Where(r => r.About == About).ToArray() is [var one, var other] && one.Terms == other.Terms ? one.Terms : null;

    /// <summary>As if nobody had said anything of it.</summary>
    public Item Forget(Item item) => item.Recorded.Any(r => r.About == About) ? item with { Recorded = [.. item.Recorded.Where(r => r.About != About)] } : item;

    /// <summary>Tells the other side the number by which it confirms, while both do not agree.</summary>
    public IEnumerable<Consequence> TellNumber(Facts facts)
    {
        int[] open = [.. facts.Affected.Where(i => Agreed(facts.Items[i]) is null && facts.Items[i].Recorded.Any(r => r.About == About && r.By == facts.Said!.From && r.Number == facts.Before.StepCount + 1)).Select(i => facts.Items[i].Number)];
        if (open.Length > 0)
            yield return new Told(new Tell(facts.Said!.From == facts.Before.Requesting ? Side.Requested : Side.Requesting, "record-to-confirm", $"A record of the other State waits for yours: confirm it as number {facts.Before.StepCount + 1}, or record other terms.", Carries: false), Paragraph, open) { First = true };
    }

    private bool StandsAfter(Facts facts, Item item) =>
        Other(facts, item) is { } other && (Confirms(facts.Said!) is { } number ? number == other.Number : Terms(facts, item)?.Trim() == other.Terms);

    private Recorded? Other(Facts facts, Item item) => item.Recorded.FirstOrDefault(r => r.About == About && r.By != facts.Said!.From);
}
