
namespace RequestRouter.Convention.Articles.Article37;

/// <summary>
/// On what extradition rests: a treaty, the Convention, or none where the requested State needs none, 37(4) to (7). A State that
/// declares <c>37(5)</c> makes extradition conditional on a treaty; <c>37(6)(a)</c> that it takes the Convention for one, and
/// <c>37(6)</c> that it does not. Where it says neither, it decides case by case.
/// </summary>
internal static class Basis
{
    [Provision("37(6)")]
    public static Failure? OfExtradition(Submission submission)
    {
        var requested = submission.Register.Find(submission.To);
        return requested is not null && Of(submission).Kind == RegimeKind.Convention && requested.Declares("37(6)", submission.Now)
            ? new Failure("/to", Codes.AgreementRequired, "37(6)", $"{submission.To} extradites only on the basis of a treaty, does not take the Convention for one, and no other is in force.")
            : null;
    }

    /// <summary>A treaty in force has the Convention's offences read into it, whatever it lists.</summary>
    [Provision("37(4)")]
    [Provision("37(5)")]
    [Provision("37(7)")]
    [Provision("37(20)")]
    public static LegalRegime Of(Submission submission) =>
        submission.Register.Between(submission.From, submission.To, TreatyScope.Extradition, submission.Now) is { } treaty ? new LegalRegime(RegimeKind.Treaty, treaty.Id)
        : submission.Register.Find(submission.To)?.Declares("37(5)", submission.Now) ?? false ? new LegalRegime(RegimeKind.Convention)
        : new LegalRegime(RegimeKind.NoTreatyNeeded);

    /// <summary>Whether the requested State has still to say, in this case, if the Convention is a basis for it.</summary>
    [Provision("37(5)")]
    public static Failure? MayBeLacking(Facts facts, Item item) =>
        facts.Before.Regime.Kind == RegimeKind.Convention && !(facts.Register.Find(facts.Before.Requested)?.Declares("37(6)(a)", facts.Now) ?? false) ? null
            : Failure.Conflict("37(5)", "There is a legal basis: a treaty, the Convention by your declaration, or none is needed.", facts.At);
}
