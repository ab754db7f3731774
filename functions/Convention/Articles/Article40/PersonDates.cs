using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What happened to a person has a date of its own, and it fits what happened before, 40(9) to (11), 40(29).</summary>
internal static class PersonDates
{
    /// <summary>The date of the fact, or of its report where it has none.</summary>
    public static DateTimeOffset Of(Draft draft) => ((IDatedFact)draft.Said!).At ?? draft.Now;

    [Provision("40(10)")]
    [Provision("40(29)")]
    public static Failure? NotToCome(Draft draft) => ((IDatedFact)draft.Said!).At > draft.Now
        ? new Failure(draft.At + "/at", Codes.ContentInvalid, Paragraph(draft), "The date of the fact lies in the future.")
        : null;

    /// <summary>Not before the last fact about the person that is on record.</summary>
    [Provision("40(10)")]
    [Provision("40(29)")]
    public static Failure? InOrder(Draft draft, Item item) => ((IDatedFact)draft.Said!).At is { } at && Transfer.Of(item).LastFactAt is { } last && Calendar.IsBefore(at, last)
        ? new Failure(draft.At + "/at", Codes.ContentInvalid, Paragraph(draft), "The date lies before what happened before, as it is on record.")
        : null;

    /// <summary>A person is told of an end of the safe conduct that has begun.</summary>
    [Provision("40(29)")]
    public static Failure? SinceTheSafeConduct(Draft draft) => ((IDatedFact)draft.Said!).At is { } at && Calendar.IsBefore(at, draft.Before.ReceivedAt)
        ? new Failure(draft.At + "/at", Codes.ContentInvalid, "40(29)", "The date lies before the safe conduct began.")
        : null;

    private static string Paragraph(Draft draft) => draft.Before.Kind == RequestKind.SafeConduct ? "40(29)" : "40(10)";

    public static Item Remember(Draft draft, Item item) => item with { Person = Transfer.Of(item) with { LastFactAt = Of(draft) } };
}
