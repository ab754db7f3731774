using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Article42;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>The writing of an oral request: it is examined as a request is, and takes the place of the spoken word, 40(13).</summary>
internal static class Writing
{
    /// <summary>What was asked for by word of mouth was urgent: defects of the writing are told and delivered, not a reason to be without it.</summary>
    [Provision(A40_13)]
    public static Examination Examine(Facts facts)
    {
        var examination = Of(facts);
        examination.Stop(WrittenConfirmation.Given(facts));
        MutualAssistanceIntake.ExamineContent(examination);
        EveryRequest.Examine(examination);
        examination.Stop(WrittenConfirmation.Differing(facts));
        examination.RemarkDefects();
        return examination;
    }

    public static Item Remember(Facts facts, Item item) => Remembering.Asked(item, Of(facts).Items[item.Number - 1]) with { Purpose = Of(facts).Items[item.Number - 1].Purpose };

    /// <summary>The writing stands in the place of the spoken word; a deadline suggested meanwhile falls away only for one that the writing suggests.</summary>
    public static IEnumerable<Consequence> Record(Facts facts)
    {
        var written = Of(facts);
        var deadline = Remembering.Deadline(written.Content);
        yield return new CaseRemembers(c => FollowUps.RememberPreservation(Remembering.Written(c, written), written) with { Urgent = true, WritingOwed = false, Deadline = deadline ?? c.Deadline });
        if (deadline is not null)
        {
            yield return new Concludes(Deadlines.Clock);
            yield return new Opens(Deadlines.Clock);
        }
        if (!Wording.Missing(((ConfirmInWriting)facts.Said!).Differences))
            yield return new Told(new Tell(Side.Requested, "writing-differs", "The writing differs from what was said by word of mouth, as the communication says."), A40_13) { First = true };
        if (Deadlines.IsPast(written.Content.Deadline, facts.Now))
            yield return new Told(Deadlines.Passed, A40_26) { First = true };
        else if (Deadlines.IsWish(written.Content.Deadline))
            yield return new Told(Deadlines.Wish, A40_26) { First = true };
    }

    private static Examination Of(Facts facts)
    {
        var examination = new Examination(((ConfirmInWriting)facts.Said!).Content ?? new RequestContent(), facts.Before.Requesting, facts.Before.Requested, facts.Now, facts.Register, facts.Paragraphs)
        {
            Linked = facts.Linked,
            HasSealedParts = facts.Said.Sealed is { Count: > 0 },
        };
        examination.Govern(facts.Before.Regime);
        return examination;
    }
}
