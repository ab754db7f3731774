using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Offences;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>What the parties are told of a request for mutual assistance because of what it says or the register holds.</summary>
internal static class MutualAssistanceHints
{
    public static readonly IReadOnlyList<Hint> All =
        [DeclaredElements.Hints, OpeningHints.Material, OpeningHints.Emergency, OpeningHints.Collection, OpeningHints.Treaty, Recovery, OpeningHints.PastDeadline, Wish, Diplomatic];

    /// <summary>What is recovered comes back by a case of its own.</summary>
    [Provision(A40_3_l)]
    private static IEnumerable<Told> Recovery(Submission submission)
    {
        if (submission.Items.Any(i => i.Purpose == Purpose.RecoveringProceeds) && submission.Content.ForKind?.Link is null)
            yield return new Told(new Tell(Side.Requesting, "recovery-unlinked", "Proceeds are confiscated (50) and returned (52) in a case of its own; file it with a link to this one.", Carries: false), A40_3_l);
    }

    /// <summary>A State may require that communications be addressed to it through diplomatic channels, the one that asks, too: what comes through the router is then an advance copy, and nothing waits for the other.</summary>
    [Provision(A40_12_d)]
    private static IEnumerable<Told> Diplomatic(Submission submission)
    {
        if (submission.Register.Find(submission.From)?.RequiresDiplomaticChannel ?? false)
            yield return new Told(new Tell(Side.Requested, "diplomatic-communications", "The requesting State requires that communications be addressed to it through diplomatic channels; what you send here reaches it as an advance copy.", Carries: false), A40_12_d);
    }

    [Provision(A40_26)]
    private static IEnumerable<Told> Wish(Submission submission)
    {
        if (Deadlines.IsWish(submission.Content.Deadline) && !Deadlines.IsPast(submission.Content.Deadline, submission.Now))
            yield return new Told(Deadlines.Wish, A40_26);
    }
}
