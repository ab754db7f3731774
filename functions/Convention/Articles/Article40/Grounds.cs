using System.Collections.Frozen;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What the text says of each ground, and which a kind of case knows.</summary>
public static class Grounds
{
    private static readonly FrozenDictionary<Ground, Paragraph> Paragraphs = new Dictionary<Ground, Paragraph>
    {
        [Ground.DualCriminality] = A40_8,
        [Ground.DeMinimis] = A40_8,
        [Ground.AvailableElsewhere] = A40_8,
        [Ground.NotInConformity] = A40_21_a,
        [Ground.EssentialInterests] = A40_21_b,
        [Ground.DomesticProhibition] = A40_21_c,
        [Ground.ContraryToLegalSystem] = A40_21_d,
        [Ground.Discrimination] = A40_22,
        [Ground.Interference] = A40_27,
        [Ground.InsufficientEvidence] = A50_7,
        [Ground.TrivialValue] = A50_7,
        [Ground.DomesticOrTreatyCondition] = A37_8,
        [Ground.Nationality] = A37_11,
        [Ground.TreatyProvision] = A40_7,
        [Ground.RecordsNotPublic] = A40_31_b,
        [Ground.OtherObligation] = A60_2,
        [Ground.LegalPersonLimit] = A40_2,
        [Ground.HearingNotPermitted] = A40_18,
        [Ground.ContraryToDomesticLaw] = A40_3_m,
        [Ground.RealTimeCondition] = A45_1,
        [Ground.InterceptionNotPermitted] = A46,
        [Ground.BeyondLegalSystem] = A50_1,
        [Ground.ConfiscationRule] = A50_4,
        [Ground.SentenceUnderDomesticLaw] = A37_1,
        [Ground.NoTreatyBasis] = A37_5,
        [Ground.Fiscal] = A40_23,
        [Ground.BankSecrecy] = A40_24,
        [Ground.DifferentLabel] = A35_3,
        [Ground.Costs] = A40_1,
        [Ground.Workload] = A40_1,
        [Ground.Other] = A40_1,
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
    public static Paragraph ParagraphOf(Ground ground) => Paragraphs[ground];

    /// <inheritdoc cref="ParagraphOf(Ground)"/>
    /// <remarks>Articles 31, 37 and 42 have paragraphs of their own for some of them.</remarks>
    public static Paragraph ParagraphOf(Ground ground, RequestKind kind) => (kind, ground) switch
    {
        (RequestKind.Extradition, Ground.DualCriminality) => A37_1,
        (RequestKind.Extradition, Ground.Discrimination) => A37_15,
        (RequestKind.Extradition, Ground.Fiscal) => A37_16,
        (RequestKind.Extradition, Ground.Costs or Ground.Workload or Ground.Other) => A37_8,
        (RequestKind.ExpeditedPreservation, Ground.DualCriminality) => A42_5,
        (RequestKind.ExpeditedPreservation, Ground.Fiscal) => A42_6,
        (RequestKind.ConfiscationDomesticOrder or RequestKind.ConfiscationForeignOrder or RequestKind.ConfiscationProvisionalMeasure, Ground.BankSecrecy) => A31_7,
        _ => ParagraphOf(ground),
    };

    /// <summary>The paragraph that leaves no room for a ground which is not of this kind of case.</summary>
    [Provision(A42_6)]
    public static Paragraph ParagraphAgainst(Ground ground, RequestKind kind) => (kind, ground) switch
    {
        (_, Ground.DifferentLabel) => A35_3,
        (RequestKind.ExpeditedPreservation, Ground.DualCriminality) => A42_4,
        (RequestKind.ExpeditedPreservation, _) => A42_6,
        (RequestKind.Extradition, _) => A37_8,
        _ => A40_21,
    };

    /// <summary>
    /// What a State may say of itself although no paragraph names it: the text closes the list for preservation only, 42(6). Both are told
    /// that no paragraph names it.
    /// </summary>
    [Provision(A42_6)]
    public static bool IsUnlisted(Ground ground, RequestKind kind) => kind != RequestKind.ExpeditedPreservation && Unlisted.Contains(ground);

    /// <summary>
    /// The grounds that the text names for a kind of case. What rests on one item (government records, a hearing, a measure) comes to it
    /// for such items, a treaty's own provision where a treaty governs, 40(7); a kind that owes nothing needs none.
    /// </summary>
    [Provision(A40_1)]
    [Provision(A40_21)]
    [Provision(A40_22)]
    [Provision(A42_6)]
    [Provision(A37_8)]
    [Provision(A37_15)]
    [Provision(A50_1)]
    [Provision(A50_4)]
    [Provision(A50_7)]
    [Provision(A60_2)]
    [Provision(A40_2)]
    public static IReadOnlyList<Ground> Of(RequestKind kind) => kind switch
    {
        RequestKind.ExpeditedPreservation => OfPreservation,
        RequestKind.Extradition => OfExtradition,
        RequestKind.ConfiscationDomesticOrder or RequestKind.ConfiscationForeignOrder or RequestKind.ConfiscationProvisionalMeasure => OfConfiscation,
        RequestKind.MutualAssistance => OfArticle40,
        _ => [],
    };

    /// <summary>Whether 40(28) asks for a consultation before a refusal on it: the grounds of 40(21), and postponement.</summary>
    [Provision(A40_28)]
    public static bool NeedsConsultation(Ground ground) => ground is
        Ground.NotInConformity or Ground.EssentialInterests or Ground.DomesticProhibition or Ground.ContraryToLegalSystem or Ground.Interference;
}
