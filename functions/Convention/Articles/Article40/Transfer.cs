using RequestRouter.Convention.Articles.Shared;
using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>A detained person is transferred only with consent, by agreement, into custody, protected, and with credit, 40(9) to (11).</summary>
internal static class Transfer
{
    public static PersonFacts Of(Item item) => item.Person ?? new PersonFacts();

    [Provision("40(9)(a)")]
    public static Failure? ConsentInformed(Draft draft)
    {
        var said = (RecordConsent)draft.Said!;
        return said.Language is null || Wording.Missing(said.InformedBy) || said.At is null
            ? new Failure(draft.At, Codes.ConsentMissing, "40(9)(a)", "In which language, by whom and when the person was informed and consented is not all said.")
            : null;
    }

    [Provision("40(9)(a)")]
    public static Failure? ConsentNotToCome(Draft draft) => ((RecordConsent)draft.Said!).At > draft.Now
        ? new Failure(draft.At + "/at", Codes.ContentInvalid, "40(9)(a)", "The consent lies in the future.")
        : null;

    [Provision("40(9)(a)")]
    public static Failure? StillConsents(Draft draft, Item item) => Of(item).Consents ? null
        : new Failure(draft.At, Codes.ConsentMissing, "40(9)(a)", "The person does not consent.");

    /// <summary>The conditions and the day of the return; words without a day take the one on record.</summary>
    [Provision("40(9)(b)")]
    public static readonly BothSides OnTerms = new("transfer", "40(9)(b)", Terms) { Confirms = static said => ((AgreeTransfer)said).Confirms };

    [Provision("40(10)(b)")]
    public static Failure? ReturnDated(Draft draft) => ((AgreeTransfer)draft.Said!).ReturnBy is { } day && day <= draft.Now
        ? new Failure(draft.At + "/returnBy", Codes.ContentInvalid, "40(10)(b)", "The day of the return lies in the past.")
        : null;

    public static Item Agree(Draft draft, Item item)
    {
        var recorded = OnTerms.Record(draft, item);
        return recorded with { Person = Of(recorded) with { ReturnBy = ((AgreeTransfer)draft.Said!).ReturnBy ?? Of(item).ReturnBy } };
    }

    /// <summary>The agreed day, and after it again and again until the person is back.</summary>
    [Provision("40(10)(b)")]
    public static IReadOnlyList<Limit> UntilReturned(Draft draft, IReadOnlyList<int> items) =>
        Of(draft.Items[items[0] - 1]).ReturnBy is { } day && day > draft.Now ? [new Limit("day", day, true)] : [new Limit("overdue", draft.Now + draft.Practice.ReturnReminderEvery, true)];

    [Provision("40(10)(a)")]
    public static Failure? ReleaseAllowed(Draft draft, Item item) => Of(item).ReleaseAuthorized ? null
        : new Failure(draft.At, Codes.CustodyReleaseNotAuthorized, "40(10)(a)", "The person stays in custody unless the sending State asks for or allows the release, and it has not.");

    /// <summary>No lapse of days ends the immunity of 40(11); only the sending State lifts it, for the acts it names (A32). That of 40(29) has days of its own.</summary>
    [Provision("40(11)")]
    [Provision("40(29)")]
    public static Failure? NotForEarlierActs(Draft draft, Item item)
    {
        var said = (RecordRestriction)draft.Said!;
        return said.ActIsEarlier == false || (said.Act is { } act && Of(item).WaivedActs.Contains(act)) ? null
            : new Failure(draft.At + "/act", Codes.SafeConductActive, draft.Before.Kind == RequestKind.SafeConduct ? "40(29)" : "40(11)", "The person does not answer for acts before the departure.");
    }

    [Provision("40(11)")]
    public static Failure? ActsNamed(Draft draft) => Wording.Missing(((WaiveImmunity)draft.Said!).Acts)
        ? Failure.Missing(draft.At + "/acts", "40(11)", "Name the acts.")
        : null;

    /// <summary>Begun days of the sending State count, from the arrival to the return as they were: custody from 1 to 20 May is twenty days.</summary>
    [Provision("40(10)(d)")]
    public static Item Credit(Draft draft, Item item)
    {
        var at = PersonDates.Of(draft);
        var days = Of(item).CustodyFrom is { } from ? Calendar.BegunDays(from, at, draft.Practice.Calendar.TimeZone) : 0;
        return item with { Person = Of(item) with { CreditDays = days, LastFactAt = at } };
    }

    [Provision("40(10)(d)")]
    public static void StateCredit(Draft draft)
    {
        foreach (var index in draft.Affected)
            draft.Tell(draft.Before.Requested, "credit-statement", "40(10)(d)", $"Days in custody to be credited to the sentence: {Of(draft.Items[index]).CreditDays}.", items: [draft.Items[index].Number]);
    }

    [Provision("40(10)(d)")]
    public static Failure? CreditComplete(Draft draft, Item item) => ((RecordCredit)draft.Said!).Days is { } days && days >= Of(item).CreditDays ? null
        : new Failure(draft.At + "/days", Codes.ContentInvalid, "40(10)(d)", $"By the dates on record the days in custody are {Of(item).CreditDays}; the sending State computes them by its own law.");

    private static string? Terms(Draft draft, Item item)
    {
        var said = (AgreeTransfer)draft.Said!;
        if (Wording.Missing(said.Terms))
            return null;
        return (said.ReturnBy ?? Of(item).ReturnBy) is { } day ? $"{said.Terms!.Trim()} ({day:O})" : said.Terms;
    }
}
