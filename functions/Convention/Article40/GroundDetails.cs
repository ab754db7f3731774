using RequestRouter.Convention.Intake;

namespace RequestRouter.Convention.Article40;

/// <summary>What a ground asks for beside its explanation.</summary>
internal static class GroundDetails
{
    /// <summary>Reasons may stay general, but are given; only for extradition may a law that is cited forbid them.</summary>
    [Provision("40(25)")]
    [Provision("37(18)")]
    public static Failure? Explanation(Reason reason, RequestKind kind, string at) => !Text.Missing(reason.Explanation) || (OfArticle37(kind) && !Text.Missing(reason.WithheldUnder)) ? null
        : new Failure(at + "/explanation", Codes.ReasonsRequired, ParagraphOfReasons(kind), "Explain the ground; the explanation may stay general.");

    [Provision("35(3)")]
    public static Failure? Conduct(Reason reason, string at) => reason.Ground == Ground.DualCriminality && Text.Missing(reason.ConductAssessment)
        ? new Failure(at + "/conductAssessment", Codes.ReasonsRequired, "35(3)", "Say whether the conduct itself is an offence in your law, whatever its name there.")
        : null;

    [Provision("40(21)(c)")]
    [Provision("37(8)")]
    public static Failure? Provision(Reason reason, RequestKind kind, string at) =>
        reason.Ground is Ground.DomesticProhibition or Ground.AvailableElsewhere or Ground.TreatyProvision or Ground.DomesticOrTreatyCondition && Text.Missing(reason.Provision)
            ? new Failure(at + "/provision", Codes.ReasonsRequired, Grounds.ParagraphOf(reason.Ground, kind), "Cite the provision relied on.")
            : null;

    [Provision("40(21)(b)")]
    public static Failure? WhichInterest(Reason reason, string at) => reason.Ground == Ground.EssentialInterests && reason.Interest is null
        ? new Failure(at + "/interest", Codes.ReasonsRequired, "40(21)(b)", "Say which essential interest: sovereignty, security, public order or another.")
        : null;

    [Provision("40(22)")]
    [Provision("37(15)")]
    public static Failure? OnAccountOfWhat(Reason reason, RequestKind kind, string at) => reason.Ground == Ground.Discrimination && reason.Characteristic is null
        ? new Failure(at + "/characteristic", Codes.ReasonsRequired, Grounds.ParagraphOf(reason.Ground, kind), "Say on account of what the person would be prosecuted or prejudiced.")
        : null;

    /// <summary>The paragraph that asks for reasons: 40(25), and 37(18) for extradition.</summary>
    public static string ParagraphOfReasons(RequestKind kind) => OfArticle37(kind) ? "37(18)" : "40(25)";

    private static bool OfArticle37(RequestKind kind) => kind is RequestKind.Extradition or RequestKind.ProvisionalArrest;
}
