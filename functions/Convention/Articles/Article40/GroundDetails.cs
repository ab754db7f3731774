namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What a ground asks for: an explanation, which may stay general. A provision that is cited, or on account of what a person would be prejudiced, is the State's to say or not.</summary>
internal static class GroundDetails
{
    /// <summary>Reasons may stay general, but are given; only for extradition may domestic law or an international obligation prevent it.</summary>
    [Provision(A40_25)]
    [Provision(A37_18)]
    [Cites(A42_6)]
    public static Failure? Explanation(Reason reason, RequestKind kind, string at) => !Wording.Missing(reason.Explanation) || (OfArticle37(kind) && (reason.Prevented || !Wording.Missing(reason.WithheldUnder))) ? null
        : new Failure(at + "/explanation", Codes.ReasonsRequired, ParagraphOfReasons(kind), "Explain the ground; the explanation may stay general.");

    /// <summary>The paragraph that asks for reasons: 40(25), 37(18) for extradition; for preservation the one that says which there are.</summary>
    public static Paragraph ParagraphOfReasons(RequestKind kind) => OfArticle37(kind) ? A37_18 : kind == RequestKind.ExpeditedPreservation ? A42_6 : A40_25;

    private static bool OfArticle37(RequestKind kind) => kind == RequestKind.Extradition;
}
