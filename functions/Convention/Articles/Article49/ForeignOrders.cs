namespace RequestRouter.Convention.Articles.Article49;

/// <summary>A foreign order is given effect along the route that the requested State named for it, step by step, 49(1)(a).</summary>
internal static class ForeignOrders
{
    /// <summary>The route as it was entered when the execution was granted; a later entry does not change it.</summary>
    [Provision(A49_1_a)]
    public static Item Enter(Facts facts, Item item) => item with { Property = PropertyFacts.Of(item) with { RouteLeft = Route(facts, facts.Before.Kind) } };

    /// <summary>On a change between the two routes of 50(1).</summary>
    /// <param name="facts">The case before the change.</param>
    /// <param name="kind">The kind of request after it.</param>
    public static IEnumerable<Consequence> EnterAll(Facts facts, RequestKind kind) =>
        facts.Items.Select(item => new ItemRemembers(item with { Property = PropertyFacts.Of(item) with { RouteLeft = Route(facts, kind) } }));

    [Provision(A49_1_a)]
    public static Failure? IsUnderway(Facts facts, Item item) => item.Property is { RouteLeft.Count: > 0 } ? null
        : Failure.Conflict(A49_1_a, "No step of a route for foreign orders is left.", facts.At);

    [Provision(A49_1_a)]
    public static Failure? StepNamed(Facts facts) => Wording.Missing(((RecordRouteStep)facts.Said!).Step)
        ? Failure.Missing(facts.At + "/step", A49_1_a, "Name the step.")
        : null;

    [Provision(A49_1_a)]
    public static Failure? IsNext(Facts facts, Item item)
    {
        var said = (RecordRouteStep)facts.Said!;
        return item.Property?.RouteLeft.FirstOrDefault() is not { } next ? null
            : said.Step != next ? new Failure(facts.At + "/step", Codes.ContentInvalid, A49_1_a, $"The next step on the route is '{next}'.")
            : Wording.Missing(said.ByAuthority) ? Failure.Missing(facts.At + "/byAuthority", A49_1_a, "The authority that took the step is not named.")
            : null;
    }

    /// <summary>A step that was taken is behind, in whatever order.</summary>
    public static Item Take(Facts facts, Item item) => item with { Property = PropertyFacts.Of(item) with { RouteLeft = [.. PropertyFacts.Of(item).RouteLeft.Where(s => s != ((RecordRouteStep)facts.Said!).Step)] } };

    [Provision(A49_1_a)]
    public static Failure? IsDone(Facts facts, Item item) => item.Property is { RouteLeft: { Count: > 0 } left }
        ? Failure.Conflict(A49_1_a, $"The step '{left[0]}' of your route for foreign orders is still to come.", facts.At)
        : null;

    private static IReadOnlyList<string> Route(Facts facts, RequestKind kind) =>
        kind == RequestKind.ConfiscationForeignOrder ? facts.Register.Find(facts.Before.Requested)!.ForeignOrderRoute : [];
}
