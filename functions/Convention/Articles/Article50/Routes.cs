
namespace RequestRouter.Convention.Articles.Article50;

/// <summary>A request for confiscation is met by an order of the requested State, or by executing the foreign one, 50(1)(a) and (b), reading A34.</summary>
internal static class Routes
{
    [Provision(A50_1)]
    public static Failure? BetweenOrders(Facts facts) => facts.Before.Kind == RequestKind.ConfiscationProvisionalMeasure
        ? Failure.Conflict(A50_1, "No confiscation is asked for yet; the requesting State makes a request for it.", facts.At)
        : null;

    /// <summary>The other route; items, measures and claims stay as they are.</summary>
    [Provision(A50_1)]
    public static IEnumerable<Consequence> Convert(Facts facts)
    {
        var other = facts.Before.Kind == RequestKind.ConfiscationDomesticOrder ? RequestKind.ConfiscationForeignOrder : RequestKind.ConfiscationDomesticOrder;
        return [new CaseRemembers(c => c with { Kind = other }), .. Articles.Article49.ForeignOrders.EnterAll(facts, other)];
    }
}
