using RequestRouter.Convention.Engine;
using RequestRouter.Convention.Kinds.MutualAssistance;
using RequestRouter.Convention.Kinds.Shared;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>An oral request is confirmed in writing forthwith, and then is a request like any other, 40(13).</summary>
internal static class WrittenConfirmation
{
    /// <summary>What was asked for by word of mouth was urgent: defects of the writing are told and delivered, not a reason to be without it.</summary>
    [Provision("40(13)")]
    public static void Examine(Draft draft)
    {
        var submission = For(draft);
        if (((ConfirmInWriting)draft.Said!).Content is null)
            submission.Stop(Failure.Missing("/content", "40(13)", "Confirm the request in writing."));
        MutualAssistanceIntake.ExamineContent(submission);
        EveryRequest.Examine(submission);
        foreach (var failure in submission.Failures.Concat(submission.Remarks))
            draft.Remark(failure);
        foreach (var failure in submission.Stops.Concat(Differing(draft, submission.Items)))
            draft.Fail(failure);
    }

    [Provision("40(13)")]
    public static Failure? IsOwed(Draft draft) => draft.Before.WritingOwed ? null
        : Failure.Conflict("40(13)", "The request is in writing already.", draft.At);

    /// <summary>A writing may differ from the spoken word, and then says in what; what comes on top is a request of its own.</summary>
    [Provision("40(13)")]
    private static IEnumerable<Failure> Differing(Draft draft, IReadOnlyList<RequestedItem> written)
    {
        if (((ConfirmInWriting)draft.Said!).Content is not null && written.Count != draft.Items.Length)
        {
            yield return new Failure("/content/items", Codes.ContentInvalid, "40(13)",
                $"By word of mouth {draft.Items.Length} items were asked for, and here are {written.Count}: make a new request for what comes on top, and say of what falls away that it is no longer required.");
            yield break;
        }
        if (!Wording.Missing(((ConfirmInWriting)draft.Said!).Differences))
            yield break;
        for (var i = 0; i < written.Count; i++)
        {
            if (written[i].Purpose != draft.Items[i].Purpose)
                yield return new Failure($"/content/items/{i}/purpose", Codes.ContentInvalid, "40(13)", $"By word of mouth item {i + 1} was {Named(draft.Items[i].Purpose)}; where the writing differs, say so in 'differences'.");
        }
    }

    private static string Named(Purpose? purpose) => purpose is { } known ? Kebab.Of(known) : "of no purpose";

    public static Item Remember(Draft draft, Item item) => Reception.Remember(item, For(draft).Items[item.Number - 1]) with { Purpose = For(draft).Items[item.Number - 1].Purpose };

    /// <summary>The writing stands in the place of the spoken word; a deadline suggested meanwhile falls away only for one that the writing suggests.</summary>
    public static void Record(Draft draft)
    {
        var written = Reception.Remember(draft.After, For(draft)) with { Urgent = true, WritingOwed = false };
        draft.After = written with { Deadline = written.Deadline ?? draft.After.Deadline };
        if (written.Deadline is not null)
        {
            draft.Conclude("deadline");
            draft.Open("deadline");
        }
        if (!Wording.Missing(((ConfirmInWriting)draft.Said!).Differences))
            draft.Tell(draft.Before.Requested, "writing-differs", "40(13)", "The writing differs from what was said by word of mouth, as the communication says.", carries: true);
        if (Deadlines.IsPast(((ConfirmInWriting)draft.Said!).Content?.Deadline, draft.Now))
            draft.Tell(draft.Before.Requesting, Deadlines.Passed.Type, "40(26)", Deadlines.Passed.Text);
        else if (Deadlines.IsWish(((ConfirmInWriting)draft.Said!).Content?.Deadline))
            draft.Tell(draft.Before.Requesting, Deadlines.Wish.Type, "40(26)", Deadlines.Wish.Text);
    }

    private static Submission For(Draft draft) => new(
        ((ConfirmInWriting)draft.Said!).Content ?? new RequestContent(), draft.Before.Requesting, draft.Before.Requested, draft.Now, draft.Register, draft.Practice)
    {
        Linked = draft.Linked,
        HasSealedParts = draft.Said.Sealed is { Count: > 0 },
    };
}
