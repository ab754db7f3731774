using RequestRouter.Convention.Articles.Shared;
using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article37;

/// <summary>The link between provisional arrest and the full request, 37(10).</summary>
internal static class ProvisionalArrest
{
    public static Item Remember(Draft draft, Item item) => item with { AuthorizedUntil = ((TakeMeasure)draft.Said!).Until };

    [Provision("37(10)")]
    public static Failure? RequestNamed(Draft draft)
    {
        var at = draft.At + "/request";
        if (((RecordFullRequest)draft.Said!).Request is not { } id)
            return Failure.Missing(at, "37(10)", "Name the case of the full request.");
        if (draft.Linked.Find(id, draft.Said.From) is not { } request || !request.IsBetween(draft.Before.Requesting, draft.Before.Requested))
            return Links.NoSuchCase(at, "37(10)");
        return request.Kind == RequestKind.Extradition && request.Requesting == draft.Before.Requesting ? null
            : new Failure(at, Codes.WrongKind, "37(10)", "The case named is no request for extradition of the State that asked for the arrest.");
    }

    public static IReadOnlyList<Limit> FullRequestDue(Draft draft, IReadOnlyList<int> items) =>
        draft.Items[items[0] - 1].AuthorizedUntil is { } until && until > draft.Now ? Clocks.ReminderThen(draft.Now, until, "limit") : [];
}
