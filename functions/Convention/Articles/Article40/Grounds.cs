using System.Collections.Frozen;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What the text says of each ground, and which a kind of case knows.</summary>
public static class Grounds
{
    private static readonly FrozenDictionary<Ground, string> Paragraphs = new Dictionary<Ground, string>
    {
        [Ground.DualCriminality] = "40(8)",
        [Ground.DeMinimis] = "40(8)",
        [Ground.AvailableElsewhere] = "40(8)",
        [Ground.NotInConformity] = "40(21)(a)",
        [Ground.EssentialInterests] = "40(21)(b)",
        [Ground.DomesticProhibition] = "40(21)(c)",
        [Ground.ContraryToLegalSystem] = "40(21)(d)",
        [Ground.Discrimination] = "40(22)",
        [Ground.Interference] = "40(27)",
        [Ground.InsufficientEvidence] = "50(7)",
        [Ground.TrivialValue] = "50(7)",
        [Ground.DomesticOrTreatyCondition] = "37(8)",
        [Ground.Nationality] = "37(11)",
        [Ground.TreatyProvision] = "40(7)",
        [Ground.RecordsNotPublic] = "40(31)(b)",
        [Ground.OtherObligation] = "60(2)",
        [Ground.LegalPersonLimit] = "40(2)",
        [Ground.HearingNotPermitted] = "40(18)",
        [Ground.ContraryToDomesticLaw] = "40(3)(m)",
        [Ground.RealTimeCondition] = "45(1)",
        [Ground.InterceptionNotPermitted] = "46",
        [Ground.BeyondLegalSystem] = "50(1)",
        [Ground.ConfiscationRule] = "50(4)",
        [Ground.SentenceUnderDomesticLaw] = "37(1)",
        [Ground.NoTreatyBasis] = "37(5)",
        [Ground.Fiscal] = "40(23)",
        [Ground.BankSecrecy] = "40(24)",
        [Ground.DifferentLabel] = "35(3)",
        [Ground.Costs] = "40(1)",
        [Ground.Workload] = "40(1)",
        [Ground.Other] = "40(1)",
    }.ToFrozenDictionary();

    private static readonly Ground[] OfArticle40 =
    [
        Ground.DualCriminality, Ground.DeMinimis, Ground.AvailableElsewhere, Ground.NotInConformity, Ground.EssentialInterests,
        Ground.DomesticProhibition, Ground.ContraryToLegalSystem, Ground.Discrimination, Ground.OtherObligation, Ground.LegalPersonLimit,
    ];

    private static readonly Ground[] Unlisted = [Ground.Costs, Ground.Workload, Ground.Other];

    private static readonly Ground[] OfConfiscation = [.. OfArticle40, Ground.InsufficientEvidence, Ground.TrivialValue, Ground.BeyondLegalSystem, Ground.ConfiscationRule];

    private static readonly Ground[] OfPreservation = [Ground.EssentialInterests, Ground.DomesticProhibition, Ground.Discrimination];

    private static readonly Ground[] OfExtradition =
    [
        Ground.DualCriminality, Ground.DomesticOrTreatyCondition, Ground.Discrimination, Ground.Nationality, Ground.OtherObligation,
        Ground.SentenceUnderDomesticLaw, Ground.NoTreatyBasis,
    ];

    /// <summary>The paragraph a ground rests on, or that forbids it.</summary>
    public static string ParagraphOf(Ground ground) => Paragraphs[ground];

    /// <inheritdoc cref="ParagraphOf(Ground)"/>
    /// <remarks>Articles 37 and 42 have paragraphs of their own for some of them.</remarks>
    public static string ParagraphOf(Ground ground, RequestKind kind) => (kind, ground) switch
    {
        (RequestKind.Extradition, Ground.DualCriminality) => "37(1)",
        (RequestKind.Extradition, Ground.Discrimination) => "37(15)",
        (RequestKind.Extradition, Ground.Fiscal) => "37(16)",
        (RequestKind.Extradition, Ground.Costs or Ground.Workload or Ground.Other) => "37(8)",
        (RequestKind.ExpeditedPreservation, Ground.DualCriminality) => "42(5)",
        (RequestKind.ExpeditedPreservation, Ground.Fiscal) => "42(6)",
        _ => ParagraphOf(ground),
    };

    /// <summary>The paragraph that leaves no room for a ground which is not of this kind of case.</summary>
    [Provision("42(6)")]
    public static string ParagraphAgainst(Ground ground, RequestKind kind) => (kind, ground) switch
    {
        (_, Ground.DifferentLabel) => "35(3)",
        (RequestKind.ExpeditedPreservation, Ground.DualCriminality) => "42(4)",
        (RequestKind.ExpeditedPreservation, _) => "42(6)",
        (RequestKind.Extradition, _) => "37(8)",
        _ => "40(21)",
    };

    /// <summary>
    /// What a State may say of itself although no paragraph names it: the text closes the list for preservation only, 42(6). Both are told
    /// that no paragraph names it.
    /// </summary>
    [Provision("42(6)")]
    public static bool IsUnlisted(Ground ground, RequestKind kind) => kind != RequestKind.ExpeditedPreservation && Unlisted.Contains(ground);

    /// <summary>
    /// The grounds that the text names for a kind of case. What rests on one item (government records, a hearing, a measure) comes to it
    /// for such items, a treaty's own provision where a treaty governs, 40(7); a kind that owes nothing needs none.
    /// </summary>
    [Provision("40(1)")]
    [Provision("40(21)")]
    [Provision("40(22)")]
    [Provision("42(6)")]
    [Provision("37(8)")]
    [Provision("37(15)")]
    [Provision("50(1)")]
    [Provision("50(4)")]
    [Provision("50(7)")]
    [Provision("60(2)")]
    [Provision("40(2)")]
    public static IReadOnlyList<Ground> Of(RequestKind kind) => kind switch
    {
        RequestKind.ExpeditedPreservation => OfPreservation,
        RequestKind.Extradition => OfExtradition,
        RequestKind.ConfiscationDomesticOrder or RequestKind.ConfiscationForeignOrder or RequestKind.ConfiscationProvisionalMeasure => OfConfiscation,
        RequestKind.MutualAssistance => OfArticle40,
        _ => [],
    };

    /// <summary>Whether 40(28) asks for a consultation before a refusal on it: the grounds of 40(21), and postponement.</summary>
    [Provision("40(28)")]
    public static bool NeedsConsultation(Ground ground) => ground is
        Ground.NotInConformity or Ground.EssentialInterests or Ground.DomesticProhibition or Ground.ContraryToLegalSystem or Ground.Interference;
}
