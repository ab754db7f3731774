using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>
/// A hearing by videoconference: permitted apart from the rest, conducted by the requested State's authority unless both agreed
/// otherwise, with means that one of them has, 40(18).
/// </summary>
internal static class Hearings
{
    public static readonly string Date = "hearing-date";

    /// <summary>That a judicial authority of the requesting State conducts it.</summary>
    [Provision(A40_18)]
    public static readonly BothSides OnConduct = new("conduct", A40_18, static (d, _) => ((AgreeHearing)d.Said!).ConductedByRequesting ? "requesting" : null);

    /// <summary>That the requesting State provides the means.</summary>
    [Provision(A40_18)]
    public static readonly BothSides OnMeans = new("means", A40_18, static (d, _) => ((AgreeHearing)d.Said!).MeansByRequesting ? "requesting" : null);

    [Provision(A40_18)]
    public static Failure? Undecided(Facts facts, Item item) => item.Hearing is { Permitted: null } ? null
        : Failure.Conflict(A40_18, item.Hearing is null ? "No hearing by videoconference was asked for." : "The videoconference is decided already.", facts.At);

    [Provision(A40_18)]
    public static Failure? MayBeAgreed(Facts facts, Item item) => item.Hearing is { Permitted: not false, Held: false } ? null
        : Failure.Conflict(A40_18, "There is no hearing by videoconference to agree on.", facts.At);

    [Provision(A40_18)]
    public static Failure? Permitted(Facts facts, Item item) => item.Hearing is { Permitted: true, Held: false } ? null
        : Failure.Conflict(A40_18, "No hearing by videoconference is permitted here that is still to be held.", facts.At);

    /// <summary>A State without the means waits for both to agree that the other provides them.</summary>
    [Provision(A40_18)]
    public static Failure? MeansAtHand(Facts facts, Item item) => item.Hearing is { OwnMeans: true } || OnMeans.Agreed(item) is not null ? null
        : new Failure(facts.At, Codes.AgreementRequired, A40_18, "There are no technical means yet; both States agree first that the requesting State provides them.");

    [Provision(A40_18)]
    public static Failure? TimeHasCome(Facts facts, Item item) => item.Hearing is { Held: false, At: { } at } && at <= facts.Now ? null
        : Failure.Conflict(A40_18, "No hearing has come to its time that is not on record.", facts.At);

    /// <summary>A judge of the requesting State conducts where both agreed: its own word, and that of the requested State, which gives it by this entry or gave it before.</summary>
    [Provision(A40_18)]
    [Provision(A5_2)]
    public static Failure? ConductedAsAgreed(Facts facts, Item item)
    {
        var by = ConductedBy(facts);
        if (by is null || by == facts.Before.Requested)
            return null;
        return by == facts.Before.Requesting && item.Recorded.Any(r => r.About == OnConduct.About && r.By == facts.Before.Requesting) ? null
            : new Failure(facts.At + "/conductedBy", Codes.Sovereignty, A40_18, "The requested State's authority conducts the hearing, unless the requesting State has recorded that one of its own does.");
    }

    [Provision(A40_18)]
    public static Failure? AttendanceNamed(Facts facts)
    {
        var attended = facts.Said is ScheduleHearing scheduled ? scheduled.AttendedBy : ((RecordHearing)facts.Said!).AttendedBy;
        return ConductedBy(facts) is { } by && by != facts.Before.Requested && Wording.Missing(attended)
            ? Failure.Missing(facts.At + "/attendedBy", A40_18, "The requested State's judicial authority that attends is not named.")
            : null;
    }

    private static StateCode? ConductedBy(Facts facts) => facts.Said is ScheduleHearing scheduled ? scheduled.ConductedBy : ((RecordHearing)facts.Said!).ConductedBy;

    [Provision(A40_18)]
    public static Failure? Dated(Facts facts) => ((ScheduleHearing)facts.Said!).At switch
    {
        null => Failure.Unsaid(facts.At + "/at", A40_18, "Say when the hearing takes place."),
        { } at when at <= facts.Now => new Failure(facts.At + "/at", Codes.ContentInvalid, A40_18, "The date of the hearing lies in the past."),
        _ => null,
    };

    [Provision(A40_18)]
    public static Failure? HeldDated(Facts facts) => ((RecordHearing)facts.Said!).HeldAt is null
        ? Failure.Missing(facts.At + "/heldAt", A40_18, "When the hearing was held is not said.")
        : null;

    [Provision(A40_18)]
    public static Failure? NotToCome(Facts facts) => ((RecordHearing)facts.Said!).HeldAt > facts.Now
        ? new Failure(facts.At + "/heldAt", Codes.ContentInvalid, A40_18, "The hearing lies in the future.")
        : null;

    [Provision(A40_18)]
    public static Failure? ConductorNamed(Facts facts) => Wording.Missing(((RecordHearing)facts.Said!).ConductingAuthority)
        ? Failure.Missing(facts.At + "/conductingAuthority", A40_18, "The judicial authority that conducted the hearing is not named.")
        : null;

    [Provision(A40_25)]
    public static Failure? DecliningExplained(Facts facts) => Wording.Missing(((DeclineHearing)facts.Said!).Reason)
        ? new Failure(facts.At + "/reason", Codes.ReasonsRequired, A40_25, "Say why the hearing cannot be held by videoconference.")
        : null;

    [Provision(A40_18)]
    public static Failure? SomethingAgreed(Facts facts) => facts.Said is AgreeHearing { ConductedByRequesting: false, MeansByRequesting: false }
        ? Failure.Unsaid(facts.At, A40_18, "Say what you agree to: who conducts the hearing, who provides the means.")
        : null;

    public static Item Permit(Facts facts, Item item) => item with { Hearing = item.Hearing! with { Permitted = true, OwnMeans = ((PermitHearing)facts.Said!).OwnMeans } };

    public static Item Agree(Facts facts, Item item) => OnMeans.Record(facts, OnConduct.Record(facts, item));

    public static Item Schedule(Facts facts, Item item) => item with { Hearing = item.Hearing! with { At = ((ScheduleHearing)facts.Said!).At } };

    /// <summary>A reminder to both, and then the time itself.</summary>
    [Provision(A40_18)]
    public static IReadOnlyList<Limit> UntilThen(Facts facts, IReadOnlyList<int> items)
    {
        var at = facts.Items[items[0] - 1].Hearing!.At!.Value;
        var reminder = at - facts.Practice.HearingReminderBefore;
        return reminder > facts.Now ? [new Limit("reminder-1", reminder, false), new Limit("hearing", at, true)] : [new Limit("hearing", at, true)];
    }
}
