using RequestRouter.Convention.Articles.Shared;
using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>
/// A hearing by videoconference: permitted apart from the rest, conducted by the requested State's authority unless both agreed
/// otherwise, with means that one of them has, 40(18).
/// </summary>
internal static class Hearings
{
    public static readonly string Date = "hearing-date";

    /// <summary>That a judicial authority of the requesting State conducts it.</summary>
    [Provision("40(18)")]
    public static readonly BothSides OnConduct = new("conduct", "40(18)", static (d, _) => ((AgreeHearing)d.Said!).ConductedByRequesting ? "requesting" : null);

    /// <summary>That the requesting State provides the means.</summary>
    [Provision("40(18)")]
    public static readonly BothSides OnMeans = new("means", "40(18)", static (d, _) => ((AgreeHearing)d.Said!).MeansByRequesting ? "requesting" : null);

    [Provision("40(18)")]
    public static Failure? Undecided(Draft draft, Item item) => item.Hearing is { Permitted: null } ? null
        : Failure.Conflict("40(18)", item.Hearing is null ? "No hearing by videoconference was asked for." : "The videoconference is decided already.", draft.At);

    [Provision("40(18)")]
    public static Failure? MayBeAgreed(Draft draft, Item item) => item.Hearing is { Permitted: not false, Held: false } ? null
        : Failure.Conflict("40(18)", "There is no hearing by videoconference to agree on.", draft.At);

    [Provision("40(18)")]
    public static Failure? Permitted(Draft draft, Item item) => item.Hearing is { Permitted: true, Held: false } ? null
        : Failure.Conflict("40(18)", "No hearing by videoconference is permitted here that is still to be held.", draft.At);

    /// <summary>A State without the means waits for both to agree that the other provides them.</summary>
    [Provision("40(18)")]
    public static Failure? MeansAtHand(Draft draft, Item item) => item.Hearing is { OwnMeans: true } || OnMeans.Agreed(item) is not null ? null
        : new Failure(draft.At, Codes.AgreementRequired, "40(18)", "There are no technical means yet; both States agree first that the requesting State provides them.");

    [Provision("40(18)")]
    public static Failure? TimeHasCome(Draft draft, Item item) => item.Hearing is { Held: false, At: { } at } && at <= draft.Now ? null
        : Failure.Conflict("40(18)", "No hearing has come to its time that is not on record.", draft.At);

    /// <summary>Another State's judge conducts in the requested State's territory only where both recorded it.</summary>
    [Provision("40(18)")]
    [Provision("5(2)")]
    public static Failure? ConductedAsAgreed(Draft draft, Item item)
    {
        var (by, attended) = draft.Said is ScheduleHearing scheduled ? (scheduled.ConductedBy, scheduled.AttendedBy)
            : (((RecordHearing)draft.Said!).ConductedBy, ((RecordHearing)draft.Said).AttendedBy);
        if (by is null || by == draft.Before.Requested)
            return null;
        return by != draft.Before.Requesting || OnConduct.Agreed(item) is null
            ? new Failure(draft.At + "/conductedBy", Codes.Sovereignty, "40(18)", "The requested State's authority conducts the hearing, unless both States agreed that one of the requesting State does.")
            : Wording.Missing(attended) ? Failure.Missing(draft.At + "/attendedBy", "40(18)", "Name the requested State's judicial authority that attends.")
            : null;
    }

    [Provision("40(18)")]
    public static Failure? Dated(Draft draft) => ((ScheduleHearing)draft.Said!).At switch
    {
        null => Failure.Missing(draft.At + "/at", "40(18)", "Say when the hearing takes place."),
        { } at when at <= draft.Now => new Failure(draft.At + "/at", Codes.ContentInvalid, "40(18)", "The date of the hearing lies in the past."),
        _ => null,
    };

    [Provision("40(18)")]
    public static Failure? HeldDated(Draft draft) => ((RecordHearing)draft.Said!).HeldAt is null
        ? Failure.Missing(draft.At + "/heldAt", "40(18)", "When the hearing was held is not said.")
        : null;

    [Provision("40(18)")]
    public static Failure? NotToCome(Draft draft) => ((RecordHearing)draft.Said!).HeldAt > draft.Now
        ? new Failure(draft.At + "/heldAt", Codes.ContentInvalid, "40(18)", "The hearing lies in the future.")
        : null;

    [Provision("40(18)")]
    public static Failure? ConductorNamed(Draft draft) => Wording.Missing(((RecordHearing)draft.Said!).ConductingAuthority)
        ? Failure.Missing(draft.At + "/conductingAuthority", "40(18)", "The judicial authority that conducted the hearing is not named.")
        : null;

    [Provision("40(25)")]
    public static Failure? DecliningExplained(Draft draft) => Wording.Missing(((DeclineHearing)draft.Said!).Reason)
        ? new Failure(draft.At + "/reason", Codes.ReasonsRequired, "40(25)", "Say why the hearing cannot be held by videoconference.")
        : null;

    [Provision("40(18)")]
    public static Failure? SomethingAgreed(Draft draft) => draft.Said is AgreeHearing { ConductedByRequesting: false, MeansByRequesting: false }
        ? Failure.Missing(draft.At, "40(18)", "Say what you agree to: who conducts the hearing, who provides the means.")
        : null;

    public static Item Permit(Draft draft, Item item) => item with { Hearing = item.Hearing! with { Permitted = true, OwnMeans = ((PermitHearing)draft.Said!).OwnMeans } };

    public static Item Agree(Draft draft, Item item) => OnMeans.Record(draft, OnConduct.Record(draft, item));

    public static Item Schedule(Draft draft, Item item) => item with { Hearing = item.Hearing! with { At = ((ScheduleHearing)draft.Said!).At } };

    /// <summary>A reminder to both, and then the time itself.</summary>
    [Provision("40(18)")]
    public static IReadOnlyList<Limit> UntilThen(Draft draft, IReadOnlyList<int> items)
    {
        var at = draft.Items[items[0] - 1].Hearing!.At!.Value;
        var reminder = at - draft.Practice.HearingReminderBefore;
        return reminder > draft.Now ? [new Limit("reminder-1", reminder, false), new Limit("hearing", at, true)] : [new Limit("hearing", at, true)];
    }
}
