using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Articles.Article47;

/// <summary>Direct cooperation between law enforcement: on what basis, and what is added to a case, 47.</summary>
internal static class PoliceCooperation
{
    /// <summary>A treaty in force is preselected and may be changed; without one, no basis is declared until both States have agreed on the Convention.</summary>
    [Provision(A47_2)]
    public static LegalRegime Basis(Submission submission) =>
        submission.Register.AllBetween(submission.From, submission.To, TreatyScope.LawEnforcement, submission.Now).FirstOrDefault(t => t.Id == submission.Content.ForKind?.Treaty)
            is { } chosen ? new LegalRegime(RegimeKind.Treaty, chosen.Id)
        : Regimes.Of(submission) is { Kind: not RegimeKind.Convention } preselected ? preselected
        : new LegalRegime(RegimeKind.NoneDeclared);

    /// <summary>Another treaty is chosen among those in force between the two.</summary>
    [Provision(A47_2)]
    public static Failure? ChosenIsInForce(Submission submission) =>
        submission.Content.ForKind?.Treaty is { } id
        && submission.Register.AllBetween(submission.From, submission.To, TreatyScope.LawEnforcement, submission.Now).All(t => t.Id != id)
            ? new Failure("/content/forKind/treaty", Codes.ContentInvalid, A47_2, "The register has no agreement of this name on police cooperation in force between the two States.")
            : null;

    /// <summary>One side's word binds nobody, 47(2).</summary>
    [Provision(A47_2)]
    public static Failure? BasisIsOpen(Facts facts) => facts.Before.Regime.Kind == RegimeKind.NoneDeclared ? null
        : Failure.Conflict(A47_2, "The case has its basis already.", facts.At);

    /// <summary>This side has not said it before.</summary>
    [Provision(A47_2)]
    public static CaseRule NotProposedBy(Side side) => d => d.Before.BasisProposedBy != d.StateOf(side) ? null
        : Failure.Conflict(A47_2, "Your proposal stands; it is for the other State to confirm it.", d.At);

    /// <summary>The first word proposes, the other State's confirms.</summary>
    [Provision(A47_2)]
    public static IEnumerable<Consequence> AgreeOnBasis(Facts facts) => facts.Before.BasisProposedBy is null
        ? [new CaseRemembers(c => c with { BasisProposedBy = facts.Said!.From })]
        : [new CaseRemembers(static c => c with { BasisProposedBy = null, Regime = new LegalRegime(RegimeKind.Convention) })];

    /// <summary>Both States have opted in, for all their cases.</summary>
    [Provision(A47_1_a)]
    public static Failure? BothOptedIn(Facts facts) =>
        facts.Register.Agreed(AgreementKind.LinksToOtherCrimes, facts.Before.Requesting, facts.Before.Requested, facts.Now) ? null
            : new Failure(facts.At, Codes.ChannelNotPermitted, A47_1_a, "Links to other crimes are added only when both States have opted in.");

    [Provision(A47_1_a)]
    public static Failure? LinksDescribed(Facts facts) => Wording.Missing(((AttachLinks)facts.Said!).Links)
        ? Failure.Missing(facts.At + "/links", A47_1_a, "Say to which other crimes there are links.")
        : null;
}
