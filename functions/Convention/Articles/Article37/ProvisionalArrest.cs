using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Articles.Article37;

/// <summary>The link between provisional arrest and the full request, 37(10).</summary>
internal static class ProvisionalArrest
{
    public static Item Remember(Facts facts, Item item) => item with { AuthorizedUntil = ((TakeMeasure)facts.Said!).Until };

    [Provision(A37_10)]
    public static Failure? RequestNamed(Facts facts)
    {
        var at = facts.At + "/request";
        if (((RecordFullRequest)facts.Said!).Request is not { } id)
            return Failure.Missing(at, A37_10, "Name the case of the full request.");
        if (facts.Linked.Find(id, facts.Said.From) is not { } request || !request.IsBetween(facts.Before.Requesting, facts.Before.Requested))
            return Links.NoSuchCase(at, A37_10);
        return request.Kind == RequestKind.Extradition && request.Requesting == facts.Before.Requesting ? null
            : new Failure(at, Codes.WrongKind, A37_10, "The case named is no request for extradition of the State that asked for the arrest.");
    }

    public static IReadOnlyList<Limit> FullRequestDue(Facts facts, IReadOnlyList<int> items) =>
        facts.Items[items[0] - 1].AuthorizedUntil is { } until && until > facts.Now ? Limit.ReminderThen(facts.Now, until, "limit") : [];
}
