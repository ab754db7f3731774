namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What a ground asks for beside its explanation.</summary>
internal static class GroundDetails
{
    /// <summary>Reasons may stay general, but are given; only for extradition may domestic law or an international obligation prevent it.</summary>
    [Provision(A40_25)]
    [Provision(A37_18)]
    [Cites(A42_6)]
    public static Failure? Explanation(Reason reason, RequestKind kind, string at) => !Wording.Missing(reason.Explanation) || (OfArticle37(kind) && (reason.Prevented || !Wording.Missing(reason.WithheldUnder))) ? null
        : new Failure(at + "/explanation", Codes.ReasonsRequired, ParagraphOfReasons(kind), "Explain the ground; the explanation may stay general.");

    [Provision(A40_21_c)]
    [Cites(A37_1, A37_15, A37_16, A37_8, A42_5, A42_6)]
    public static Failure? Provision(Reason reason, RequestKind kind, string at) =>
        reason.Ground is Ground.DomesticProhibition or Ground.AvailableElsewhere or Ground.TreatyProvision && Wording.Missing(reason.Provision)
            ? new Failure(at + "/provision", Codes.ReasonsRequired, Grounds.ParagraphOf(reason.Ground, kind), "Cite the provision relied on.")
            : null;

    [Provision(A40_22)]
    [Provision(A37_15)]
    [Cites(A37_1, A37_16, A37_8, A42_5, A42_6)]
    public static Failure? OnAccountOfWhat(Reason reason, RequestKind kind, string at) => reason.Ground == Ground.Discrimination && reason.Characteristic is null
        ? new Failure(at + "/characteristic", Codes.ReasonsRequired, Grounds.ParagraphOf(reason.Ground, kind), "Say on account of what the person would be prosecuted or prejudiced.")
        : null;

    /// <summary>The paragraph that asks for reasons: 40(25), 37(18) for extradition; for preservation the one that says which there are.</summary>
    public static Paragraph ParagraphOfReasons(RequestKind kind) => OfArticle37(kind) ? A37_18 : kind == RequestKind.ExpeditedPreservation ? A42_6 : A40_25;

    private static bool OfArticle37(RequestKind kind) => kind == RequestKind.Extradition;
}
