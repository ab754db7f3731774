namespace RequestRouter.Convention.Articles.Article40;

/// <summary>
/// Information given without request is kept to its sender's instructions by 40(5), and what was furnished on request to its purpose by 40(19).
/// Both end alike: another use needs consent, and nothing bars a disclosure to an accused person. A case on either cites what it rests on.
/// </summary>
internal static class Unasked
{
    /// <summary>Whether the case asked for is on what this very State was given by the other without request.</summary>
    [Provision(A40_5)]
    public static bool Concerns(Submission submission) =>
        submission.Kind is RequestKind.UseConsent or RequestKind.ExculpatoryDisclosure
        && submission.Content.ForKind?.Link is { } named
        && submission.Linked.Find(named, submission.From) is { Kind: RequestKind.SpontaneousInformation } information
        && information.Requested == submission.From && information.Requesting == submission.To;

    /// <summary>The paragraph that bears it in such a case.</summary>
    [Provision(A40_5)]
    [Provision(A40_19)]
    public static Citation Cited(bool givenUnasked, Citation citation) => givenUnasked && citation == A40_19 ? A40_5 : citation;

    /// <summary>The failure under the paragraph that bears it in such a case; itself where that is its own.</summary>
    [Provision(A40_5)]
    [Provision(A40_19)]
    public static Failure Cited(bool givenUnasked, Failure failure) => Cited(givenUnasked, failure.Paragraph) is var paragraph && paragraph == failure.Paragraph ? failure : failure with { Paragraph = paragraph };
}
