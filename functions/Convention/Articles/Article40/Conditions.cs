using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Assistance under conditions: offered, accepted by a person's word only, binding from then on, 40(28), 36(1)(b).</summary>
internal static class Conditions
{
    [Provision("40(28)")]
    public static Failure? Numbered(Draft draft)
    {
        var conditions = ((OfferConditions)draft.Said!).Conditions ?? [];
        return conditions.Count == 0 ? Failure.Missing(draft.At + "/conditions", "40(28)", "List the conditions.")
            : conditions.Any(c => c.Number < 1) || conditions.DistinctBy(c => c.Number).Count() < conditions.Count
                ? new Failure(draft.At + "/conditions", Codes.ContentInvalid, "40(28)", "Number the conditions from 1, each number once.")
            : null;
    }

    [Provision("40(28)")]
    public static Failure? Described(Draft draft)
    {
        var conditions = ((OfferConditions)draft.Said!).Conditions ?? [];
        for (var i = 0; i < conditions.Count; i++)
        {
            if (Wording.Missing(conditions[i].Text))
                return Failure.Missing($"{draft.At}/conditions/{i}/text", "40(28)", "Write out the condition.");
        }
        return null;
    }

    /// <summary>A reminder when the practice says so, and the end of the window, which is that of a consultation.</summary>
    [Provision("40(28)")]
    public static IReadOnlyList<Limit> Window(Draft draft, IReadOnlyList<int> items)
    {
        var window = Consultation.Window(draft, items);
        var reminder = draft.Now + draft.Practice.ConditionsReminderAfter;
        return reminder < window[^1].At ? [window[0] with { At = reminder }, window[^1]] : window;
    }

    public static Item Offer(Draft draft, Item item) => item with { Offered = ((OfferConditions)draft.Said!).Conditions ?? [] };

    public static Item Accept(Draft draft, Item item) => item with
    {
        Accepted = [.. item.Accepted.Where(old => item.Offered.All(c => c.Number != old.Number)), .. item.Offered],
        Offered = [],
        Paused = null,
        AnnouncedGrounds = [],
    };

    /// <summary>Declining is an answer in the consultation.</summary>
    public static Item Reject(Draft draft, Item item) => Consultation.Hold(draft, item) with { Offered = [] };
}
