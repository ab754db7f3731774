
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What happened to a person has a date of its own, and it fits what happened before, 40(9) to (11), 40(29).</summary>
internal static class PersonDates
{
    /// <summary>The date of the fact, or of its report where it has none.</summary>
    public static DateTimeOffset Of(Facts facts) => ((IDatedFact)facts.Said!).At ?? facts.Now;

    [Provision(A40_10)]
    [Provision(A40_29)]
    public static Failure? NotToCome(Facts facts) => ((IDatedFact)facts.Said!).At > facts.Now
        ? new Failure(facts.At + "/at", Codes.ContentInvalid, Paragraph(facts), "The date of the fact lies in the future.")
        : null;

    /// <summary>Not before the last fact about the person that is on record.</summary>
    [Provision(A40_10)]
    [Provision(A40_29)]
    public static Failure? InOrder(Facts facts, Item item) => ((IDatedFact)facts.Said!).At is { } at && PersonFacts.Of(item).LastFactAt is { } last && Calendar.IsBefore(at, last)
        ? new Failure(facts.At + "/at", Codes.ContentInvalid, Paragraph(facts), "The date lies before what happened before, as it is on record.")
        : null;

    /// <summary>A person is told of an end of the safe conduct that has begun.</summary>
    [Provision(A40_29)]
    public static Failure? SinceTheSafeConduct(Facts facts) => ((IDatedFact)facts.Said!).At is { } at && Calendar.IsBefore(at, facts.Before.ReceivedAt)
        ? new Failure(facts.At + "/at", Codes.ContentInvalid, A40_29, "The date lies before the safe conduct began.")
        : null;

    private static Citation Paragraph(Facts facts) => facts.Before.Kind == RequestKind.SafeConduct ? A40_29 : A40_10;

    public static Item Remember(Facts facts, Item item) => item with { Person = PersonFacts.Of(item) with { LastFactAt = Of(facts) } };
}
