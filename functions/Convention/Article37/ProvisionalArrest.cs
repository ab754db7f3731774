using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article37;

/// <summary>The link between provisional arrest and the full request, 37(10).</summary>
internal static class ProvisionalArrest
{
    public static Item Remember(Draft draft, Item item) => item with { AuthorizedUntil = ((TakeMeasure)draft.Said!).Until };

    [Provision("37(10)")]
    public static Failure? RequestNamed(Draft draft) => ((RecordFullRequest)draft.Said!).Request is null
        ? Failure.Missing(draft.At + "/request", "37(10)", "Name the case of the full request.")
        : null;

    public static IReadOnlyList<Limit> FullRequestDue(Draft draft, IReadOnlyList<int> items) =>
        draft.Items[items[0] - 1].AuthorizedUntil is { } until && until > draft.Now ? Clocks.ReminderThen(draft.Now, until, "limit") : [];
}
