using RequestRouter.Convention.Articles.Offences;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Confiscations;

/// <summary>What the parties are told of a request for confiscation because of what it says or the register holds.</summary>
internal static class ConfiscationHints
{
    public static readonly IReadOnlyList<Hint> All =
        [DeclaredElements.Hints, OpeningHints.Material, OpeningHints.Emergency, OpeningHints.Collection, Property, OpeningHints.Treaty, OpeningHints.PastDeadline];

    [Provision(A31_8)]
    [Provision(A49_1_c)]
    private static IEnumerable<Told> Property(Submission submission)
    {
        if (OpeningHints.Declared(submission, A31_8))
            yield return new Told(new Tell(Side.Requesting, "lawful-origin-rule", "The law of the requested State may ask the offender to show the lawful origin of property.", Carries: false), A31_8);
        if (!Wording.Missing(submission.Content.ForKind?.NoConvictionBecause) && !OpeningHints.Declared(submission, A49_1_c))
            yield return new Told(new Tell(Side.Requesting, "no-conviction-rule-unknown", "The register does not say that the requested State confiscates without a conviction; the request goes on.", Carries: false), A49_1_c);
    }
}
