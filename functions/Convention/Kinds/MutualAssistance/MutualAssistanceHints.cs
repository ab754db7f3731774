using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Offences;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>What the parties are told of a request for mutual assistance because of what it says or the register holds.</summary>
internal static class MutualAssistanceHints
{
    public static readonly IReadOnlyList<Hint> All =
        [DeclaredElements.Hints, OpeningHints.Material, OpeningHints.Emergency, OpeningHints.Collection, OpeningHints.Treaty, Recovery, OpeningHints.PastDeadline, Wish];

    /// <summary>What is recovered comes back by a case of its own.</summary>
    [Provision(A40_3_l)]
    private static IEnumerable<Told> Recovery(Submission submission)
    {
        if (submission.Items.Any(i => i.Purpose == Purpose.RecoveringProceeds) && submission.Content.ForKind?.Link is null)
            yield return new Told(new Tell(Side.Requesting, "recovery-unlinked", "Proceeds are confiscated (50) and returned (52) in a case of its own; file it with a link to this one.", Carries: false), A40_3_l);
    }

    [Provision(A40_26)]
    private static IEnumerable<Told> Wish(Submission submission)
    {
        if (Deadlines.IsWish(submission.Content.Deadline) && !Deadlines.IsPast(submission.Content.Deadline, submission.Now))
            yield return new Told(Deadlines.Wish, A40_26);
    }
}
