using RequestRouter.Convention.Articles.Article36;

namespace RequestRouter.Convention.Articles.Article43;

/// <summary>A path that one State disclosed leads to a provider in another, which is asked to preserve; personal data in it go there by leave only.</summary>
internal static class Path
{
    private static readonly Tell MayPassOn =
        new(Side.Requesting, "route-transfer-authorized", "You may pass the path on to the provider's State with a request to preserve; name this case as the authorization.", Carries: false);

    /// <summary>The path is attached by its elements' digests, and the request says whether it holds personal data.</summary>
    [Provision(A43_1)]
    [Provision(A36_3)]
    public static Failure? MayBePassedOn(Submission submission)
    {
        if (submission.Content is not { ForKind: { Elements: { Count: > 0 } elements } asked, PersonalData.Contained: not false })
            return null;
        var missing = asked.Authorization is not { } named
            ? "The path holds personal data that another State disclosed: ask that State first to authorize the transfer."
            : Missing(submission, named, elements);
        return missing is null ? null : new Failure("/content/forKind/authorization", Codes.OnwardTransferNotAuthorized, A36_3, missing);
    }

    /// <summary>Leave came with the disclosure in a preservation of this State's, or in a case for it, to go to the provider's State.</summary>
    private static string? Missing(Submission submission, CaseId named, IReadOnlyList<Digest> elements)
    {
        if (submission.Linked.Find(named, submission.From) is { Kind: RequestKind.ExpeditedPreservation } preservation)
        {
            return preservation.Requesting == submission.From && preservation.Items.Any(i => i.MayPassOn) ? null
                : "The route was not disclosed in the case named with leave to pass it on.";
        }
        var giver = submission.Linked.Find(named, submission.From)?.Requested ?? submission.To;
        return new Articles.Article36.Leave(RequestKind.OnwardTransfer, submission.From, giver, submission.Now) { Elements = elements, Recipient = submission.To.ToString() }.Missing(submission.Linked, named);
    }

    /// <summary>Leave that is given with the disclosure needs no request of its own.</summary>
    [Provision(A36_3)]
    public static IEnumerable<Consequence> Disclosed(Facts facts) => !((DiscloseRoute)facts.Said!).MayPassOn ? Disclosure.Settle(facts)
        : [.. Disclosure.Settle(facts), new Told(MayPassOn, A36_3, [.. facts.Affected.Select(i => i + 1)])];
}
