using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Deadlines the requesting State suggests, with reasons, are taken as full account of as possible, 40(26).</summary>
internal static class Deadlines
{
    public static readonly Tell Wish = new(Side.Requesting, "deadline-without-reasons", "A deadline is suggested with reasons; without them it runs no clock.", Carries: false);

    public static readonly Tell Passed = new(Side.Requesting, "deadline-passed", "The deadline you suggest lies in the past; it runs no clock. Suggest another one in a supplement.", Carries: false);

    [Provision("40(26)")]
    public static Failure? SomethingAdded(Draft draft)
    {
        var said = (Supplement)draft.Said!;
        return Wording.Missing(said.Addition) && said.Deadline?.At is null
            ? Failure.Missing(draft.At + "/addition", "40(26)", "Add something, or suggest a deadline.")
            : null;
    }

    [Provision("40(26)")]
    public static Failure? WasSuggested(Draft draft) => draft.Before.Deadline is null
        ? Failure.Conflict("40(26)", "The requesting State suggested no deadline with reasons.", draft.At)
        : null;

    [Provision("40(26)")]
    public static Failure? Answered(Draft draft)
    {
        var said = (AnswerDeadline)draft.Said!;
        return said.CanBeMet is null ? Failure.Missing(draft.At + "/canBeMet", "40(26)", "Say whether the deadline can be met.")
            : said.CanBeMet == false && Wording.Missing(said.Reason) ? new Failure(draft.At + "/reason", Codes.ReasonsRequired, "40(26)", "Say why it cannot be met.")
            : null;
    }

    /// <summary>Nobody is held to it, and whoever wrote it is told why.</summary>
    [Provision("40(26)")]
    public static bool IsWish(SuggestedDeadline? deadline) => deadline?.At is not null && Wording.Missing(deadline.Reasons);

    /// <summary>Nothing can be done by then any more; the request is carried all the same, and whoever wrote it is told.</summary>
    [Provision("40(26)")]
    public static bool IsPast(SuggestedDeadline? deadline, DateTimeOffset now) => deadline?.At <= now;

    /// <summary>A deadline without reasons stays a wish; one with reasons replaces the earlier one, unless it is past.</summary>
    [Provision("40(26)")]
    public static void Take(Draft draft)
    {
        if (((Supplement)draft.Said!).Deadline is not { At: { } at } deadline)
            return;
        if (IsPast(deadline, draft.Now))
        {
            draft.Tell(draft.Before.Requesting, Passed.Type, "40(26)", Passed.Text);
            return;
        }
        if (IsWish(deadline))
        {
            draft.Tell(draft.Before.Requesting, Wish.Type, "40(26)", Wish.Text);
            return;
        }
        draft.After = draft.After with { Deadline = at };
        draft.Conclude("deadline");
        draft.Open("deadline");
    }

    /// <summary>One that cannot be met is no longer waited for.</summary>
    public static void Settle(Draft draft)
    {
        if (((AnswerDeadline)draft.Said!).CanBeMet == true)
            return;
        draft.After = draft.After with { Deadline = null };
        draft.Conclude("deadline");
    }

    public static IReadOnlyList<Limit> Limits(Draft draft, IReadOnlyList<int> items)
    {
        if (draft.After.Deadline is not { } deadline || deadline <= draft.Now)
            return [];
        var reminder = deadline - draft.Practice.DeadlineReminderBefore;
        return reminder > draft.Now ? [new Limit("reminder-1", reminder, false), new Limit("deadline", deadline, true)] : [new Limit("deadline", deadline, true)];
    }
}
