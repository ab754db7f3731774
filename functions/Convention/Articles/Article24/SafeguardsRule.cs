
namespace RequestRouter.Convention.Articles.Article24;

/// <summary>Powers of chapter IV are used under conditions and safeguards, for foreign requests as for domestic cases, 24.</summary>
internal static class SafeguardsRule
{
    private static readonly Tell ThirdPartyImpactOpen =
        new(Side.Requested, "third-party-impact-open", "The impact on rights of third parties was not recorded; the execution goes on.", Carries: false);

    /// <summary>Whether executing for this purpose uses a power of chapter IV: 27 to 30, or the tracing and freezing of 31(2).</summary>
    [Provision(A24_4)]
    [Provision(A31_2)]
    public static bool Needs(Purpose? purpose) => purpose is
        Purpose.SearchAndSeizure or Purpose.StoredData or Purpose.RealTimeTraffic or Purpose.ContentInterception or Purpose.TracingProceeds;

    /// <summary>For mutual assistance it is the item's purpose that says whether a power is used; preservation (25) and measures on property (31) are powers.</summary>
    [Provision(A24_1)]
    [Provision(A24_2)]
    [Provision(A24_4)]
    public static Failure? Recorded(Facts facts, Item item) =>
        (facts.Before.Kind != RequestKind.MutualAssistance || Needs(item.Purpose))
        && (Of(facts) is not { } safeguards || Wording.Missing(safeguards.LegalBasis) || Wording.Missing(safeguards.Proportionality) || Wording.Missing(safeguards.ReviewBody) || Wording.Missing(safeguards.Scope))
            ? new Failure(facts.At + "/safeguards", Codes.SafeguardsMissing, A24_2, "The legal basis, the proportionality, the review or the scope of the power is not on record.")
            : null;

    [Provision(A24_5)]
    public static Failure? ReviewedAtHome(Facts facts, Item item) =>
        Of(facts)?.ReviewState is { } state && state != facts.Before.Requested
            ? new Failure(facts.At + "/safeguards/reviewState", Codes.ReviewNotDomestic, A24_5, "The review is for the executing State's own bodies.")
            : null;

    /// <summary>Collection in real time and interception need the provider's silence.</summary>
    [Provision(A29_3)]
    [Provision(A30_3)]
    public static Failure? ProviderKeepsSecret(Facts facts, Item item) =>
        item.Purpose is Purpose.RealTimeTraffic or Purpose.ContentInterception && Of(facts) is { ProviderSecrecy: false }
            ? new Failure(facts.At + "/safeguards/providerSecrecy", Codes.ConfidentialityRequired, item.Purpose == Purpose.RealTimeTraffic ? A29_3 : A30_3, "The provider must be obliged to keep the measure secret.")
            : null;

    /// <summary>An order of 27(b) goes to a service provider; who merely uses one, as a shop with a hosted site does, is ordered as any person, 27(a).</summary>
    [Provision(A27_b)]
    [Provision(Note1)]
    public static Failure? OrderedFromProvider(Facts facts, Item item) =>
        item.CustodianKind == CustodianKind.OtherPerson && Of(facts) is { ByProductionOrder: true }
            ? new Failure(facts.At + "/safeguards/byProductionOrder", Codes.CustodianType, A27_b, "This custodian is no service provider; record an order as to any person, 27(a).")
            : null;

    /// <summary>A provider in the territory is ordered as any person, for every class of data, 27(a); one that only offers its services there, for subscriber data.</summary>
    [Provision(A27_a)]
    [Provision(A27_b)]
    public static Failure? OrderReachesData(Facts facts, Item item) =>
        Of(facts) is { ByProductionOrder: true, ProviderInTerritory: false } && item.DataClasses.Any(c => c != DataClass.Subscriber)
            ? new Failure(facts.At + "/safeguards/byProductionOrder", Codes.DataClassNotAllowed, A27_b, "From a provider that only offers its services in the territory a production order reaches subscriber data alone.")
            : null;

    /// <summary>A provider is compelled within its existing technical capability; beyond it the authority collects by itself.</summary>
    [Provision(A29_1)]
    [Provision(A30_1)]
    public static Failure? WithinCapability(Facts facts, Item item) =>
        item.Purpose is Purpose.RealTimeTraffic or Purpose.ContentInterception && Of(facts) is { WithinProviderCapability: false }
            ? new Failure(facts.At + "/safeguards/withinProviderCapability", Codes.ContentInvalid, item.Purpose == Purpose.RealTimeTraffic ? A29_1 : A30_1, "The provider cannot do this; the authority collects by its own means.")
            : null;

    /// <summary>The impact on third parties is considered as far as the public interest allows: its absence is remarked to whoever executes.</summary>
    [Provision(A24_3)]
    public static IEnumerable<Consequence> RemarkThirdParties(Facts facts)
    {
        if (Of(facts) is { } safeguards && Wording.Missing(safeguards.ThirdPartyImpact))
            yield return new Told(ThirdPartyImpactOpen, A24_3, [.. facts.Affected.Select(i => i + 1)]) { First = true };
    }

    public static Item Remember(Facts facts, Item item) => Needs(item.Purpose)
        ? item with { Begun = true, AuthorizedUntil = Of(facts)?.Until }
        : item;

    /// <summary>A clock for items whose measure was authorized for a time.</summary>
    [Provision(A24_2)]
    public static IReadOnlyList<Limit> AuthorizedDuration(Facts facts, IReadOnlyList<int> items)
    {
        DateTimeOffset? earliest = null;
        foreach (var number in items)
        {
            if (facts.Items[number - 1].AuthorizedUntil is { } until && until > facts.Now && (earliest is null || until < earliest))
                earliest = until;
        }
        return earliest is { } end ? [new Limit("end", end, true)] : [];
    }

    private static Safeguards? Of(Facts facts) => ((IUseOfPower)facts.Said!).Safeguards;
}
