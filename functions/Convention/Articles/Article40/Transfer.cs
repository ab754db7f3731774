using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>A detained person is transferred only with consent, by agreement, into custody, protected, and with credit, 40(9) to (11).</summary>
internal static class Transfer
{
    [Provision(A40_9_a)]
    public static Failure? ConsentInformed(Facts facts)
    {
        var said = (RecordConsent)facts.Said!;
        return said.Language is null || Wording.Missing(said.InformedBy) || said.At is null
            ? new Failure(facts.At, Codes.ConsentMissing, A40_9_a, "In which language, by whom and when the person was informed and consented is not all said.")
            : null;
    }

    [Provision(A40_9_a)]
    public static Failure? ConsentNotToCome(Facts facts) => ((RecordConsent)facts.Said!).At > facts.Now
        ? new Failure(facts.At + "/at", Codes.ContentInvalid, A40_9_a, "The consent lies in the future.")
        : null;

    [Provision(A40_9_a)]
    public static Failure? StillConsents(Facts facts, Item item) => PersonFacts.Of(item).Consents ? null
        : new Failure(facts.At, Codes.ConsentMissing, A40_9_a, "The person does not consent.");

    /// <summary>The conditions and the day of the return; words without a day take the one on record.</summary>
    [Provision(A40_9_b)]
    public static readonly BothSides OnTerms = new("transfer", A40_9_b, Terms) { Confirms = static said => ((AgreeTransfer)said).Confirms };

    [Provision(A40_10_b)]
    public static Failure? ReturnDated(Facts facts) => ((AgreeTransfer)facts.Said!).ReturnBy is { } day && day <= facts.Now
        ? new Failure(facts.At + "/returnBy", Codes.ContentInvalid, A40_10_b, "The day of the return lies in the past.")
        : null;

    public static Item Agree(Facts facts, Item item)
    {
        var recorded = OnTerms.Record(facts, item);
        return recorded with { Person = PersonFacts.Of(recorded) with { ReturnBy = ((AgreeTransfer)facts.Said!).ReturnBy ?? PersonFacts.Of(item).ReturnBy } };
    }

    /// <summary>Or as otherwise agreed: the day on record stays until both have recorded another.</summary>
    [Provision(A40_10_b)]
    public static Item AgreeAnew(Facts facts, Item item)
    {
        var recorded = OnTerms.Record(facts, item);
        return OnTerms.Agreed(recorded) is { } terms && DayIn(terms) is { } day ? recorded with { Person = PersonFacts.Of(recorded) with { ReturnBy = day } } : recorded;
    }

    /// <summary>The agreed day, and after it again and again until the person is back.</summary>
    [Provision(A40_10_b)]
    public static IReadOnlyList<Limit> UntilReturned(Facts facts, IReadOnlyList<int> items) =>
        PersonFacts.Of(facts.Items[items[0] - 1]).ReturnBy is { } day && day > facts.Now ? [new Limit("day", day, true)] : [new Limit("overdue", facts.Now + facts.Practice.ReturnReminderEvery, true)];

    [Provision(A40_10_a)]
    public static Failure? ReleaseAllowed(Facts facts, Item item) => PersonFacts.Of(item).ReleaseAuthorized ? null
        : new Failure(facts.At, Codes.CustodyReleaseNotAuthorized, A40_10_a, "The person stays in custody unless the sending State asks for or allows the release, and it has not.");

    /// <summary>No lapse of days ends the immunity of 40(11); only the sending State lifts it. That of 40(29) has days of its own.</summary>
    [Provision(A40_11)]
    [Provision(A40_29)]
    public static Failure? NotForEarlierActs(Facts facts, Item item)
    {
        var said = (RecordRestriction)facts.Said!;
        return said.ActIsEarlier == false || PersonFacts.Of(item).AllActsWaived || (said.Act is { } act && PersonFacts.Of(item).WaivedActs.Contains(act)) ? null
            : new Failure(facts.At + "/act", Codes.SafeConductActive, facts.Before.Kind == RequestKind.SafeConduct ? A40_29 : A40_11, "The person does not answer for acts before the departure.");
    }

    /// <summary>For the acts that are named, or for all where none is: the sending State agrees as far as it says.</summary>
    [Provision(A40_11)]
    public static Item Waive(Facts facts, Item item)
    {
        var (person, acts) = (PersonFacts.Of(item), ((WaiveImmunity)facts.Said!).Acts);
        return item with { Person = acts is { Count: > 0 } ? person with { WaivedActs = [.. person.WaivedActs.Union(acts)] } : person with { AllActsWaived = true } };
    }

    /// <summary>Begun days of the sending State count, from the arrival to the return as they were: custody from 1 to 20 May is twenty days.</summary>
    [Provision(A40_10_d)]
    public static Item Credit(Facts facts, Item item)
    {
        var at = PersonDates.Of(facts);
        var days = PersonFacts.Of(item).CustodyFrom is { } from ? Calendar.BegunDays(from, at, facts.Practice.Calendar.TimeZone) : 0;
        return item with { Person = PersonFacts.Of(item) with { CreditDays = days, LastFactAt = at } };
    }

    [Provision(A40_10_d)]
    public static IEnumerable<Consequence> StateCredit(Facts facts)
    {
        foreach (var index in facts.Affected)
        {
            var statement = new Tell(Side.Requested, "credit-statement", $"Days in custody to be credited to the sentence: {PersonFacts.Of(facts.Items[index]).CreditDays}.", Carries: false);
            yield return new Told(statement, A40_10_d, [facts.Items[index].Number]);
        }
    }

    [Provision(A40_10_d)]
    public static Failure? CreditComplete(Facts facts, Item item) => ((RecordCredit)facts.Said!).Days is { } days && days >= PersonFacts.Of(item).CreditDays ? null
        : new Failure(facts.At + "/days", Codes.ContentInvalid, A40_10_d, $"By the dates on record the days in custody are {PersonFacts.Of(item).CreditDays}; the sending State computes them by its own law.");

    /// <summary>The day that <see cref="Terms"/> wrote behind the words; null where there is none.</summary>
    private static DateTimeOffset? DayIn(string terms) =>
        terms.LastIndexOf(" (", StringComparison.Ordinal) is >= 0 and var at && terms.EndsWith(')')
        && DateTimeOffset.TryParseExact(terms[(at + 2)..^1], "O", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind, out var day) ? day : null;

    private static string? Terms(Facts facts, Item item)
    {
        var said = (AgreeTransfer)facts.Said!;
        if (Wording.Missing(said.Terms))
            return null;
        return (said.ReturnBy ?? PersonFacts.Of(item).ReturnBy) is { } day ? $"{said.Terms!.Trim()} ({day:O})" : said.Terms;
    }
}
