
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Deadlines the requesting State suggests, with reasons, are taken as full account of as possible, 40(26).</summary>
internal static class Deadlines
{
    /// <summary>The procedure that a suggested deadline runs.</summary>
    public const string Clock = "deadline";

    public static readonly Tell Wish = new(Side.Requesting, "deadline-without-reasons", "A deadline is suggested with reasons; without them it runs no clock.", Carries: false);

    public static readonly Tell Passed = new(Side.Requesting, "deadline-passed", "The deadline you suggest lies in the past; it runs no clock. Suggest another one in a supplement.", Carries: false);

    [Provision(A40_26)]
    public static Failure? WasSuggested(Facts facts) => facts.Before.Deadline is null
        ? Failure.Conflict(A40_26, "The requesting State suggested no deadline with reasons.", facts.At)
        : null;

    [Provision(A40_26)]
    public static Failure? Answered(Facts facts)
    {
        var said = (AnswerDeadline)facts.Said!;
        return said.CanBeMet is null ? Failure.Unsaid(facts.At + "/canBeMet", A40_26, "Say whether the deadline can be met.")
            : said.CanBeMet == false && Wording.Missing(said.Reason) ? new Failure(facts.At + "/reason", Codes.ReasonsRequired, A40_26, "Say why it cannot be met.")
            : null;
    }

    /// <summary>Nobody is held to it, and whoever wrote it is told why.</summary>
    [Provision(A40_26)]
    public static bool IsWish(SuggestedDeadline? deadline) => deadline?.At is not null && Wording.Missing(deadline.Reasons);

    /// <summary>Nothing can be done by then any more; the request is carried all the same, and whoever wrote it is told.</summary>
    [Provision(A40_26)]
    public static bool IsPast(SuggestedDeadline? deadline, DateTimeOffset now) => deadline?.At <= now;

    /// <summary>A deadline without reasons stays a wish; one with reasons replaces the earlier one, unless it is past.</summary>
    [Provision(A40_26)]
    public static IEnumerable<Consequence> Take(Facts facts) => ((Supplement)facts.Said!).Deadline switch
    {
        not { At: not null } => [],
        var deadline when IsPast(deadline, facts.Now) => [new Told(Passed, A40_26) { First = true }],
        var deadline when IsWish(deadline) => [new Told(Wish, A40_26) { First = true }],
        { At: var at } => [new CaseRemembers(c => c with { Deadline = at }), new Concludes(Clock), new Opens(Clock)],
    };

    /// <summary>One that cannot be met is no longer waited for.</summary>
    public static IEnumerable<Consequence> Settle(Facts facts) => ((AnswerDeadline)facts.Said!).CanBeMet == true ? []
        : [new CaseRemembers(static c => c with { Deadline = null }), new Concludes(Clock)];

    public static IReadOnlyList<Limit> Limits(Facts facts, IReadOnlyList<int> items)
    {
        if (facts.After.Deadline is not { } deadline || deadline <= facts.Now)
            return [];
        var reminder = deadline - facts.Practice.DeadlineReminderBefore;
        return reminder > facts.Now ? [new Limit("reminder-1", reminder, false), new Limit("deadline", deadline, true)] : [new Limit("deadline", deadline, true)];
    }
}
