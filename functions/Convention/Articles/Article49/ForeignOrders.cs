using RequestRouter.Convention.Articles.Article50;
using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article49;

/// <summary>A foreign order is given effect along the route that the requested State named for it, step by step, 49(1)(a).</summary>
internal static class ForeignOrders
{
    /// <summary>The route as it was entered when the execution was granted; a later entry does not change it.</summary>
    [Provision("49(1)(a)")]
    public static Item Enter(Draft draft, Item item) => item with { Property = Disposal.Of(item) with { RouteLeft = Route(draft, draft.Before.Kind) } };

    /// <summary>On a change between the two routes of 50(1).</summary>
    public static void EnterAll(Draft draft)
    {
        for (var i = 0; i < draft.Items.Length; i++)
            draft.Items[i] = draft.Items[i] with { Property = Disposal.Of(draft.Items[i]) with { RouteLeft = Route(draft, draft.After.Kind) } };
    }

    [Provision("49(1)(a)")]
    public static Failure? IsUnderway(Draft draft, Item item) => item.Property is { RouteLeft.Count: > 0 } ? null
        : Failure.Conflict("49(1)(a)", "No step of a route for foreign orders is left.", draft.At);

    [Provision("49(1)(a)")]
    public static Failure? StepNamed(Draft draft) => Wording.Missing(((RecordRouteStep)draft.Said!).Step)
        ? Failure.Missing(draft.At + "/step", "49(1)(a)", "Name the step.")
        : null;

    [Provision("49(1)(a)")]
    public static Failure? IsNext(Draft draft, Item item)
    {
        var said = (RecordRouteStep)draft.Said!;
        return item.Property?.RouteLeft.FirstOrDefault() is not { } next ? null
            : said.Step != next ? new Failure(draft.At + "/step", Codes.ContentInvalid, "49(1)(a)", $"The next step on the route is '{next}'.")
            : Wording.Missing(said.ByAuthority) ? Failure.Missing(draft.At + "/byAuthority", "49(1)(a)", "The authority that took the step is not named.")
            : null;
    }

    /// <summary>A step that was taken is behind, in whatever order.</summary>
    public static Item Take(Draft draft, Item item) => item with { Property = Disposal.Of(item) with { RouteLeft = [.. Disposal.Of(item).RouteLeft.Where(s => s != ((RecordRouteStep)draft.Said!).Step)] } };

    [Provision("49(1)(a)")]
    public static Failure? IsDone(Draft draft, Item item) => item.Property is { RouteLeft: { Count: > 0 } left }
        ? Failure.Conflict("49(1)(a)", $"The step '{left[0]}' of your route for foreign orders is still to come.", draft.At)
        : null;

    private static IReadOnlyList<string> Route(Draft draft, RequestKind kind) =>
        kind == RequestKind.ConfiscationForeignOrder ? draft.Register.Find(draft.Before.Requested)?.ForeignOrderRoute ?? [] : [];
}
