using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Fifteen consecutive days, or as agreed, with a real opportunity to leave, after official information, 40(29).</summary>
internal static class SafeConduct
{
    private const int FifteenDays = 15;

    [Provision(A40_29)]
    public static Failure? Informed(Facts facts) => ((InformPerson)facts.Said!).At is not null ? null
        : Failure.Missing(facts.At + "/at", A40_29, "When the person was officially told is not said; the days count from this report.");

    [Provision(A40_29)]
    public static Failure? ObstacleNamed(Facts facts) => Wording.Missing(((ReportObstacle)facts.Said!).Obstacle)
        ? Failure.Missing(facts.At + "/obstacle", A40_29, "Why the person cannot leave is not said.")
        : null;

    /// <summary>Another number of days than fifteen.</summary>
    [Provision(A40_29)]
    public static readonly BothSides OnDays = new("days", A40_29, static (d, _) => ((AgreeDays)d.Said!).Days?.ToString(System.Globalization.CultureInfo.InvariantCulture))
    {
        Confirms = static said => ((AgreeDays)said).Confirms,
    };

    [Provision(A40_29)]
    public static Failure? SomeDays(Facts facts) => facts.Said is AgreeDays { Days: >= 1 and <= 3660 } or AgreeDays { Days: null, Confirms: not null } ? null
        : Failure.Unsaid(facts.At + "/days", A40_29, "Give a number of days.");

    /// <summary>Whoever comes of free will, 40(3)(k), is under safe conduct from the travel on.</summary>
    [Provision(A40_29)]
    public static IEnumerable<Consequence> RemindBeforeTravel(Facts facts)
    {
        int[] items = [.. facts.Affected.Where(i => facts.Items[i].Purpose == Purpose.VoluntaryAppearance).Select(i => facts.Items[i].Number)];
        if (items.Length > 0)
            yield return new Told(new Tell(Side.Requesting, "safe-conduct-first", "Before the person travels, open the safe conduct, with a link to this case.", Carries: false), A40_29, items);
    }

    /// <summary>One side's number alone leaves fifteen.</summary>
    [Provision(A40_29)]
    public static IReadOnlyList<Limit> Days(Facts facts, IReadOnlyList<int> items)
    {
        var item = facts.Items[items[0] - 1];
        var agreed = OnDays.Agreed(item) is { } days ? int.Parse(days, System.Globalization.CultureInfo.InvariantCulture) : FifteenDays;
        var from = PersonFacts.Of(item).CountFrom ?? facts.Now;
        return Limit.ReminderThen(from, Calendar.EndOfFullDays(from, agreed, facts.Practice.Calendar.TimeZone), "last-day");
    }

    /// <summary>That the days are over ends nobody's protection: whether the person could leave and stayed freely are facts, which somebody has to find.</summary>
    [Provision(A40_29)]
    public static IEnumerable<Consequence> LapseAfterDays(Facts facts, Procedure procedure) =>
        procedure.Items.Select(number => new ItemMoves(number, ItemState.DaysOver, "40(29)"));

    /// <summary>It ceases where the person had an opportunity of leaving and stayed voluntarily: a report that states no opportunity finds only the half of it.</summary>
    [Provision(A40_29)]
    public static bool HasCeased(Facts facts) => OpportunityStated(facts) is null;

    [Provision(A40_29)]
    public static Failure? OpportunityStated(Facts facts) => Wording.Missing(((RecordVoluntaryStay)facts.Said!).Opportunity)
        ? Failure.Missing(facts.At + "/opportunity", A40_29, "What opportunity to leave the person had is not said; the safe conduct goes on.")
        : null;

    [Provision(A40_29)]
    public static IEnumerable<Consequence> TellFinding(Facts facts)
    {
        int[] items = [.. facts.Affected.Select(i => facts.Items[i].Number)];
        yield return new Told(
            HasCeased(facts)
                ? new Tell(Side.Both, "safe-conduct-ended", "It was found that the person could leave and stayed freely; the safe conduct has ended.")
                : new Tell(Side.Both, "voluntary-stay-recorded", "It was recorded that the person stays freely, without an opportunity of leaving; the safe conduct goes on."),
            A40_29, items);
    }

    [Provision(A40_29)]
    public static Failure? PersonHeard(Facts facts) => Wording.Missing(((RecordVoluntaryStay)facts.Said!).PersonHeard)
        ? Failure.Missing(facts.At + "/personHeard", A40_29, "That the person was heard on it is not said.")
        : null;

    /// <summary>More days that both agree on after the first ones are over are counted too.</summary>
    [Provision(A40_29)]
    public static ItemState WhenAgreed(Facts facts, Item item) =>
        item.State == ItemState.DaysOver ? OnDays.Goes(ItemState.Counting)(facts, item) : item.State;
}
