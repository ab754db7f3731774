using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article43;

/// <summary>A path that one State disclosed leads to a provider in another, which is asked to preserve; personal data in it go there by leave only.</summary>
internal static class Path
{
    /// <summary>The path is attached by its elements' digests, and the request says whether it holds personal data.</summary>
    [Provision("43(1)")]
    [Provision("36(3)")]
    public static Failure? MayBePassedOn(RequestContent content) =>
        content is { ForKind: { Elements.Count: > 0, Authorization: null }, PersonalData.Contained: not false }
            ? new Failure("/content/forKind/authorization", Codes.OnwardTransferNotAuthorized, "36(3)", "The path holds personal data that another State disclosed: ask that State first to authorize the transfer.")
            : null;

    /// <summary>Leave that is given with the disclosure needs no request of its own.</summary>
    [Provision("36(3)")]
    public static void Disclosed(Draft draft)
    {
        Disclosure.Settle(draft);
        if (((DiscloseRoute)draft.Said!).MayPassOn)
            draft.Tell(draft.Before.Requesting, "route-transfer-authorized", "36(3)", "You may pass the path on to the provider's State with a request to preserve; name this case as the authorization.", items: [.. draft.Affected.Select(i => i + 1)]);
    }
}
