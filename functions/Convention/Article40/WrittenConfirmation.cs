using RequestRouter.Convention.Intake;
using RequestRouter.Convention.Machines;
using RequestRouter.Convention.MutualAssistance;

namespace RequestRouter.Convention.Article40;

/// <summary>An oral request is confirmed in writing forthwith, and then is a request like any other, 40(13).</summary>
internal static class WrittenConfirmation
{
    [Provision("40(13)")]
    public static void Examine(Draft draft)
    {
        var submission = For(draft);
        if (((ConfirmInWriting)draft.Said!).Content is null)
            submission.Fail(Failure.Missing("/content", "40(13)", "Confirm the request in writing."));
        MutualAssistanceIntake.ExamineContent(submission);
        EveryRequest.Examine(submission);
        if (submission.Items.Count > 0 && !submission.Items.Select(i => i.Purpose).SequenceEqual(draft.Items.Select(i => i.Purpose)))
            submission.Fail(new Failure("/content/items", Codes.ContentInvalid, "40(13)", "The writing confirms what was asked by word of mouth: the same purposes in the same order."));
        foreach (var failure in submission.Failures)
            draft.Fail(failure);
    }

    public static Item Remember(Draft draft, Item item) => Reception.Remember(item, For(draft).Items[item.Number - 1]);

    public static void Record(Draft draft)
    {
        draft.After = Reception.Remember(draft.After, For(draft)) with { Urgent = true };
        if (draft.After.Deadline is not null)
            draft.Open("deadline");
        if (Deadlines.IsWish(((ConfirmInWriting)draft.Said!).Content?.Deadline))
            draft.Tell(draft.Before.Requesting, Deadlines.Wish.Type, "40(26)", Deadlines.Wish.Text);
    }

    private static Submission For(Draft draft) => new(
        ((ConfirmInWriting)draft.Said!).Content ?? new RequestContent(), draft.Before.Requesting, draft.Before.Requested, draft.Now, draft.Register, draft.Practice)
    {
        HasSealedParts = draft.Said.Sealed is { Count: > 0 },
    };
}
