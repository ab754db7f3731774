
namespace RequestRouter.Convention.Articles.Article37;

/// <summary>
/// On what extradition rests: a treaty, the Convention, or none where the requested State needs none, 37(4) to (7). A State that
/// declares <c>37(5)</c> makes extradition conditional on a treaty; <c>37(6)(a)</c> that it takes the Convention for one, and
/// <c>37(6)</c> that it does not. Where it says neither, it decides case by case.
/// </summary>
internal static class Basis
{
    [Provision(A37_6)]
    public static Failure? OfExtradition(Submission submission)
    {
        var requested = submission.Register.Find(submission.To);
        return requested is not null && Of(submission).Kind == RegimeKind.Convention && requested.Declares(A37_6, submission.Now)
            ? new Failure("/to", Codes.AgreementRequired, A37_6, $"{submission.To} extradites only on the basis of a treaty, does not take the Convention for one, and no other is in force.")
            : null;
    }

    /// <summary>A treaty in force has the Convention's offences read into it, whatever it lists.</summary>
    [Provision(A37_4)]
    [Provision(A37_5)]
    [Provision(A37_7)]
    [Provision(A37_20)]
    public static LegalRegime Of(Submission submission) =>
        submission.Register.Between(submission.From, submission.To, TreatyScope.Extradition, submission.Now) is { } treaty ? new LegalRegime(RegimeKind.Treaty, treaty.Id)
        : submission.Register.Find(submission.To)?.Declares(A37_5, submission.Now) ?? false ? new LegalRegime(RegimeKind.Convention)
        : new LegalRegime(RegimeKind.NoTreatyNeeded);

    /// <summary>Whether the Convention is a basis is the requested State's to say in each case, whatever it notified under 37(6)(a); not where a treaty is one, or none is needed.</summary>
    [Provision(A37_5)]
    public static Failure? MayBeLacking(Facts facts, Item item) => facts.Before.Regime.Kind == RegimeKind.Convention ? null
        : Failure.Conflict(A37_5, "There is a legal basis: a treaty, or none is needed.", facts.At);

    /// <summary>It is a refusal, and the other State had its opportunity on it.</summary>
    [Provision(A37_17)]
    public static Failure? LackIsConsultedOn(Facts facts, Item item) => item.ConsultedGrounds.Contains(Ground.NoTreatyBasis) ? null
        : new Failure(facts.At, Codes.ConsultationRequired, A37_17, "Announce first that a treaty is lacking, and await the answer or the end of the window.");
}
