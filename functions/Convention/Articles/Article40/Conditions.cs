
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Assistance under conditions: offered, accepted by a person's word only, binding from then on, 40(28), 36(1)(b).</summary>
internal static class Conditions
{
    [Provision(A40_28)]
    public static Failure? Numbered(Facts facts)
    {
        var conditions = ((OfferConditions)facts.Said!).Conditions ?? [];
        return conditions.Count == 0 ? Failure.Unsaid(facts.At + "/conditions", A40_28, "List the conditions.")
            : conditions.Any(c => c.Number < 1) || conditions.DistinctBy(c => c.Number).Count() < conditions.Count
                ? new Failure(facts.At + "/conditions", Codes.ContentInvalid, A40_28, "Number the conditions from 1, each number once.")
            : null;
    }

    [Provision(A40_28)]
    public static Failure? Described(Facts facts)
    {
        var conditions = ((OfferConditions)facts.Said!).Conditions ?? [];
        for (var i = 0; i < conditions.Count; i++)
        {
            if (Wording.Missing(conditions[i].Text))
                return Failure.Unsaid($"{facts.At}/conditions/{i}/text", A40_28, "Write out the condition.");
        }
        return null;
    }

    /// <summary>A reminder when the practice says so, and the end of the window, which is that of a consultation.</summary>
    [Provision(A40_28)]
    public static IReadOnlyList<Limit> Window(Facts facts, IReadOnlyList<int> items)
    {
        var window = Consultation.Window(facts, items);
        var reminder = facts.Now + facts.Practice.ConditionsReminderAfter;
        return reminder < window[^1].At ? [window[0] with { At = reminder }, window[^1]] : window;
    }

    public static Item Offer(Facts facts, Item item) => item with { Offered = ((OfferConditions)facts.Said!).Conditions ?? [] };

    public static Item Accept(Facts facts, Item item) => item with
    {
        Attested = [.. item.Attested.Where(number => item.Offered.All(c => c.Number != number))],
        Accepted = [.. item.Accepted.Where(old => item.Offered.All(c => c.Number != old.Number)), .. item.Offered],
        Offered = [],
        Paused = null,
        AnnouncedGrounds = [],
    };

    /// <summary>Declining is an answer in the consultation.</summary>
    public static Item Reject(Facts facts, Item item) => Consultation.Hold(facts, item) with { Offered = [] };
}
