namespace RequestRouter.Convention.Articles.Article22;

/// <summary>A request rests on a basis of jurisdiction that its State has, 22.</summary>
internal static class JurisdictionClaimed
{
    /// <summary>The optional bases are open to States that established them; the register says who did.</summary>
    [Provision("22(2)")]
    [Provision("22(4)")]
    public static Failure? Established(Submission submission) =>
        submission.Content.ForKind?.JurisdictionBasis is { } basis && Optional(basis) is { } paragraph
        && !(submission.Register.Find(submission.From)?.Declares(paragraph, submission.Now) ?? false)
            ? new Failure("/content/forKind/jurisdictionBasis", Codes.JurisdictionBasisUnavailable, paragraph, "Your register does not say that you have established this basis of jurisdiction.")
            : null;

    /// <summary>The paragraph of a basis that a State may establish or not; null for those that every State has, 22(1), (3) and (6).</summary>
    [Provision("22(1)")]
    [Provision("22(6)")]
    private static string? Optional(JurisdictionBasis basis) => basis switch
    {
        JurisdictionBasis.NationalAsVictim => "22(2)(a)",
        JurisdictionBasis.NationalAsOffender => "22(2)(b)",
        JurisdictionBasis.LaunderingTowardsTerritory => "22(2)(c)",
        JurisdictionBasis.AgainstState => "22(2)(d)",
        JurisdictionBasis.PresentNotExtradited => "22(4)",
        _ => null,
    };
}
