namespace RequestRouter.Convention.Articles.Article22;

/// <summary>A request rests on a basis of jurisdiction that its State has, 22.</summary>
internal static class JurisdictionClaimed
{
    /// <summary>The optional bases are open to States that established them; the register says who did.</summary>
    [Provision(A22_2)]
    [Provision(A22_4)]
    public static Failure? Established(Submission submission) =>
        submission.Content.ForKind?.JurisdictionBasis is { } basis && Optional(basis) is { } paragraph
        && !(submission.Register.Find(submission.From)?.Declares(paragraph, submission.Now) ?? false)
            ? new Failure("/content/forKind/jurisdictionBasis", Codes.JurisdictionBasisUnavailable, paragraph, "Your register does not say that you have established this basis of jurisdiction.")
            : null;

    /// <summary>The paragraph of a basis that a State may establish or not; null for those that every State has, 22(1), (3) and (6).</summary>
    [Provision(A22_1)]
    [Provision(A22_6)]
    private static Paragraph? Optional(JurisdictionBasis basis) => basis switch
    {
        JurisdictionBasis.NationalAsVictim => A22_2_a,
        JurisdictionBasis.NationalAsOffender => A22_2_b,
        JurisdictionBasis.LaunderingTowardsTerritory => A22_2_c,
        JurisdictionBasis.AgainstState => A22_2_d,
        JurisdictionBasis.PresentNotExtradited => A22_4,
        _ => null,
    };
}
