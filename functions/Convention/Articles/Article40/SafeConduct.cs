using RequestRouter.Convention.Articles.Shared;
using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Fifteen consecutive days, or as agreed, with a real opportunity to leave, after official information, 40(29).</summary>
internal static class SafeConduct
{
    private const int FifteenDays = 15;

    [Provision("40(29)")]
    public static Failure? Informed(Draft draft) => ((InformPerson)draft.Said!).At is not null ? null
        : Failure.Missing(draft.At + "/at", "40(29)", "When the person was officially told is not said; the days count from this report.");

    [Provision("40(29)")]
    public static Failure? ObstacleNamed(Draft draft) => Wording.Missing(((ReportObstacle)draft.Said!).Obstacle)
        ? Failure.Missing(draft.At + "/obstacle", "40(29)", "Why the person cannot leave is not said.")
        : null;

    /// <summary>Another number of days than fifteen.</summary>
    [Provision("40(29)")]
    public static readonly BothSides OnDays = new("days", "40(29)", static (d, _) => ((AgreeDays)d.Said!).Days?.ToString(System.Globalization.CultureInfo.InvariantCulture))
    {
        Confirms = static said => ((AgreeDays)said).Confirms,
    };

    [Provision("40(29)")]
    public static Failure? SomeDays(Draft draft) => draft.Said is AgreeDays { Days: >= 1 and <= 3660 } or AgreeDays { Days: null, Confirms: not null } ? null
        : Failure.Missing(draft.At + "/days", "40(29)", "Give a number of days.");

    /// <summary>Whoever comes of free will, 40(3)(k), is under safe conduct from the travel on.</summary>
    [Provision("40(29)")]
    public static void RemindBeforeTravel(Draft draft)
    {
        int[] items = [.. draft.Affected.Where(i => draft.Items[i].Purpose == Purpose.VoluntaryAppearance).Select(i => draft.Items[i].Number)];
        if (items.Length > 0)
            draft.Tell(draft.Before.Requesting, "safe-conduct-first", "40(29)", "Before the person travels, open the safe conduct, with a link to this case.", items: items);
    }

    /// <summary>One side's number alone leaves fifteen.</summary>
    [Provision("40(29)")]
    public static IReadOnlyList<Limit> Days(Draft draft, IReadOnlyList<int> items)
    {
        var item = draft.Items[items[0] - 1];
        var agreed = OnDays.Agreed(item) is { } days ? int.Parse(days, System.Globalization.CultureInfo.InvariantCulture) : FifteenDays;
        var from = Transfer.Of(item).CountFrom ?? draft.Now;
        return Clocks.ReminderThen(from, Calendar.EndOfFullDays(from, agreed, draft.Practice.Calendar.TimeZone), "last-day");
    }

    /// <summary>That the days are over ends nobody's protection: whether the person could leave and stayed freely are facts, which somebody has to find.</summary>
    [Provision("40(29)")]
    public static void LapseAfterDays(Draft draft, Procedure procedure)
    {
        foreach (var number in procedure.Items)
            draft.Move(number - 1, ItemState.DaysOver, "40(29)");
    }

    [Provision("40(29)")]
    public static Failure? OpportunityStated(Draft draft) => Wording.Missing(((RecordVoluntaryStay)draft.Said!).Opportunity)
        ? Failure.Missing(draft.At + "/opportunity", "40(29)", "What opportunity to leave the person had is not said.")
        : null;

    [Provision("40(29)")]
    public static Failure? PersonHeard(Draft draft) => Wording.Missing(((RecordVoluntaryStay)draft.Said!).PersonHeard)
        ? Failure.Missing(draft.At + "/personHeard", "40(29)", "That the person was heard on it is not said.")
        : null;

    /// <summary>More days that both agree on after the first ones are over are counted too.</summary>
    [Provision("40(29)")]
    public static ItemState WhenAgreed(Draft draft, Item item) =>
        item.State == ItemState.DaysOver ? OnDays.Goes(ItemState.Counting)(draft, item) : item.State;
}
