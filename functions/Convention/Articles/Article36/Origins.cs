
namespace RequestRouter.Convention.Articles.Article36;

/// <summary>The first Party that furnished data under the Convention authorizes each further transfer; of merged sets every one of them, 36(3).</summary>
internal static class Origins
{
    [Provision(A36_3)]
    public static IEnumerable<Failure> Addressed(Submission submission)
    {
        var asked = submission.Content.ForKind;
        if (asked?.Chain is { Count: > 0 } chain)
        {
            if (chain[0] != submission.To)
                yield return new Failure("/content/forKind/chain/0", Codes.ContentInvalid, A36_3, $"The authorization is for {chain[0]} to give, from which the data first came; address the request to it.");
            if (chain[^1] != submission.From && chain[^1] != submission.To)
                yield return new Failure($"/content/forKind/chain/{chain.Count - 1}", Codes.ContentInvalid, A36_3, "The last in the chain holds the data now, and that is the State that asks.");
        }
        if (asked?.Origins is { Count: > 0 } origins && !origins.Contains(submission.To))
            yield return new Failure("/content/forKind/origins", Codes.ContentInvalid, A36_3, $"Nothing came from {submission.To}, as the request itself tells; ask those it came from.");
    }

    /// <summary>One item an element, in their order, so that one may be authorized and another not.</summary>
    [Provision(A36_3)]
    public static IReadOnlyList<Item> Remember(Submission submission, ItemState state)
    {
        StateCode[] others = [.. (submission.Content.ForKind?.Origins ?? []).Where(o => o != submission.To).Distinct()];
        return [.. ItemAnElement(submission, state).Select(item => item with { OtherOrigins = others })];
    }

    /// <summary>Leave may be given for some elements and not for others.</summary>
    [Provision(A36_3)]
    [Provision(A40_19)]
    public static IReadOnlyList<Item> ItemAnElement(Submission submission, ItemState state) =>
        [.. Enumerable.Range(1, Math.Max(1, submission.Content.ForKind?.Elements?.Count ?? 0)).Select(number => new Item { Number = number, State = state })];

    /// <summary>One origin's word opens nothing of what came from another.</summary>
    [Provision(A36_3)]
    public static Failure? EachAuthorized(Facts facts, Item item)
    {
        var named = ((RecordTransferred)facts.Said!).Authorizations ?? [];
        foreach (var origin in item.OtherOrigins)
        {
            var at = named.ToList().FindIndex(a => a.Origin == origin);
            if (at < 0)
                return new Failure(facts.At + "/authorizations", Codes.OnwardTransferNotAuthorized, A36_3, $"Data of {origin} are in it; name the case in which {origin} authorized the transfer.");
            if (Leave(facts, item, origin).Missing(facts.Linked, named[at].Case) is { } missing)
                return new Failure($"{facts.At}/authorizations/{at}/case", Codes.OnwardTransferNotAuthorized, A36_3, missing);
        }
        return null;
    }

    /// <summary>The same element to the same recipient, from another origin.</summary>
    private static Leave Leave(Facts facts, Item item, StateCode origin) => new(RequestKind.OnwardTransfer, facts.Before.Requesting, origin, facts.Now)
    {
        Elements = facts.Before.Sought is { } sought ? [sought.Elements[item.Number - 1]] : null,
        Recipient = facts.Before.Sought?.Recipient,
    };
}
