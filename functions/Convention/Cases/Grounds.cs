using System.Collections.Frozen;

namespace RequestRouter.Convention;

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
        [Ground.Fiscal] = "40(23)",
        [Ground.BankSecrecy] = "40(24)",
        [Ground.DifferentLabel] = "35(3)",
        [Ground.Costs] = "40(30)",
        [Ground.Workload] = "40(27)",
        [Ground.Other] = "40(1)",
    }.ToFrozenDictionary();

    private static readonly Ground[] OfArticle40 =
    [
        Ground.DualCriminality, Ground.DeMinimis, Ground.AvailableElsewhere, Ground.NotInConformity, Ground.EssentialInterests,
        Ground.DomesticProhibition, Ground.ContraryToLegalSystem, Ground.Discrimination,
    ];

    private static readonly Ground[] OfConfiscation = [.. OfArticle40, Ground.InsufficientEvidence, Ground.TrivialValue];

    private static readonly Ground[] OfPreservation = [Ground.EssentialInterests, Ground.DomesticProhibition, Ground.Discrimination];

    private static readonly Ground[] OfExtradition = [Ground.DualCriminality, Ground.DomesticOrTreatyCondition, Ground.Discrimination, Ground.Nationality];

    /// <summary>The paragraph a ground rests on, or that forbids it.</summary>
    public static string ParagraphOf(Ground ground) => Paragraphs[ground];

    /// <inheritdoc cref="ParagraphOf(Ground)"/>
    /// <remarks>Article 37 has paragraphs of its own for some of them.</remarks>
    public static string ParagraphOf(Ground ground, RequestKind kind) => (kind, ground) switch
    {
        (RequestKind.Extradition or RequestKind.ProvisionalArrest, Ground.DualCriminality) => "37(1)",
        (RequestKind.Extradition or RequestKind.ProvisionalArrest, Ground.Discrimination) => "37(15)",
        (RequestKind.Extradition or RequestKind.ProvisionalArrest, Ground.Fiscal) => "37(16)",
        _ => ParagraphOf(ground),
    };

    /// <summary>The closed list of a kind of case; a treaty's own provision comes to it where a treaty governs, 40(7).</summary>
    [Provision("40(1)")]
    [Provision("40(21)")]
    [Provision("40(22)")]
    [Provision("42(6)")]
    [Provision("37(8)")]
    [Provision("37(15)")]
    [Provision("50(7)")]
    public static IReadOnlyList<Ground> Of(RequestKind kind) => kind switch
    {
        RequestKind.ExpeditedPreservation => OfPreservation,
        RequestKind.Extradition or RequestKind.ProvisionalArrest => OfExtradition,
        RequestKind.ConfiscationDomesticOrder or RequestKind.ConfiscationForeignOrder or RequestKind.ConfiscationProvisionalMeasure => OfConfiscation,
        _ => OfArticle40,
    };

    /// <summary>Whether 40(28) asks for a consultation before a refusal on it: the grounds of 40(21), and postponement.</summary>
    [Provision("40(28)")]
    public static bool NeedsConsultation(Ground ground) => ground is
        Ground.NotInConformity or Ground.EssentialInterests or Ground.DomesticProhibition or Ground.ContraryToLegalSystem or Ground.Interference;
}
