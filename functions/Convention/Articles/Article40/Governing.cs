namespace RequestRouter.Convention.Articles.Article40;

/// <summary>
/// What binds where a treaty governs, which is settled before anything is held against a request or a move. In the place of paragraphs 8 to 31 stand
/// the treaty's provisions, 40(7): the router knows those that the register names, and refuses nothing for the lack of others; what the Convention's
/// paragraph has against something guides, and is remarked. Elsewhere the Convention binds beside the treaty, but where its own words put the treaty
/// first, or where the request rests on the treaty by name, 60(1).
/// </summary>
internal static class Governing
{
    /// <summary>The contents of requests that are made pursuant to articles 42, 45 and 50.</summary>
    private static readonly Paragraph[] ContentsOfOtherArticles = [A42_3, A45_3, A50_3];

    /// <summary>To whom extradition is granted and on what conditions, and custody before it: subject to extradition treaties.</summary>
    private static readonly Paragraph[] SubjectToExtraditionTreaties = [A37_1, A37_8, A37_10];

    /// <summary>The treaty whose provisions govern; null where the Convention's do.</summary>
    public static string? TreatyOf(LegalRegime regime) => regime.Kind is RegimeKind.Treaty or RegimeKind.OutsideConvention ? regime.Treaty : null;

    /// <summary>Whether the paragraph of this failure only guides under such a regime.</summary>
    /// <param name="failure">What stands against a request or a move.</param>
    /// <param name="regime">What governs.</param>
    /// <param name="one">One of the two States.</param>
    /// <param name="other">The other.</param>
    /// <param name="register">The parties as they stand now.</param>
    /// <param name="named">The treaty that the request names as what it rests on; null where it names none.</param>
    [Provision(A40_7)]
    [Provision(A60_1)]
    [Provision(A37_8)]
    public static bool OnlyGuides(Failure failure, LegalRegime regime, StateCode one, StateCode other, Register register, string? named = null)
    {
        if (TreatyOf(regime) is not { } id || !failure.Paragraph.IsLaw || StandsUnderAnyTreaty(failure))
            return false;
        var paragraph = failure.Paragraph.Cited;
        return Clauses.AreReplaceable(paragraph) ? register.Named(id, one, other) is not { } treaty || Clauses.Find(treaty, paragraph) is null
            : SubjectToExtraditionTreaties.Any(paragraph.IsWithin) || (named == id && ContentsOfOtherArticles.Any(paragraph.IsWithin));
    }

    /// <summary>The failure as a remark: with what governs in the place of its paragraph.</summary>
    [Provision(A40_7)]
    public static Failure Guiding(Failure failure, LegalRegime regime) => failure with { Clause = $"{TreatyOf(regime)} governs; {failure.Paragraph} guides" };

    /// <summary>Where the matter stands, what cannot be understood or cannot be so, and how often a person is asked, is no treaty's to change.</summary>
    private static bool StandsUnderAnyTreaty(Failure failure) =>
        failure.Unclear || failure.Code is Codes.StateConflict or Codes.ContentInvalid or Codes.TooFrequent;
}
