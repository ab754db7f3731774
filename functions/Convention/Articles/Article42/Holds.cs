using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article42;

/// <summary>How long preserved data are held: at least sixty days from effect at each custodian, and until a request for them is decided, 42(8).</summary>
internal static class Holds
{
    /// <summary>Between the Parties, 42(8).</summary>
    private const int Sixty = 60;

    /// <summary>Of each domestic order, 25(2).</summary>
    private const int Ninety = 90;

    [Provision("42(7)")]
    public static Failure? RiskExplained(Draft draft) => Wording.Missing(((WarnOfRisk)draft.Said!).Reason)
        ? new Failure(draft.At + "/reason", Codes.ReasonsRequired, "42(7)", "Say what the risk is.")
        : null;

    [Provision("42(7)")]
    public static Failure? Determined(Draft draft) => ((DeterminePreservation)draft.Said!).Execute is null
        ? Failure.Missing(draft.At + "/execute", "42(7)", "Say whether preservation goes ahead.")
        : null;

    [Provision("25(1)")]
    [Provision("42(8)")]
    public static Failure? EffectDated(Draft draft) => ((ReportPreserved)draft.Said!).EffectiveAt switch
    {
        null => Failure.Missing(draft.At + "/effectiveAt", "42(8)", "Say when preservation took effect at this custodian; from then the days count."),
        { } at when at > draft.Now => new Failure(draft.At + "/effectiveAt", Codes.ContentInvalid, "42(8)", "The effect lies in the future."),
        { } at when Calendar.IsBefore(at, draft.Before.ReceivedAt) => new Failure(draft.At + "/effectiveAt", Codes.ContentInvalid, "42(8)", "The effect lies before the request."),
        _ => null,
    };

    [Provision("42(8)")]
    public static Failure? AtLeastSixtyDays(Draft draft) =>
        draft.Said is ReportPreserved { EffectiveAt: { } at, Until: { } until } && until < Floor(draft, at)
            ? new Failure(draft.At + "/until", Codes.PreservationTooShort, "42(8)", "Preservation lasts at least sixty full days from its effect.")
            : null;

    [Provision("25(2)")]
    public static Failure? OrderOfNinetyDays(Draft draft) =>
        draft.Said is ReportPreserved { EffectiveAt: { } at, OrderEnd: { } end } && (end > LongestOrder(draft, at) || end <= at)
            ? new Failure(draft.At + "/orderEnd", Codes.OrderTooLong, "25(2)", "A domestic order lasts at most ninety days; it may be renewed.")
            : null;

    [Provision("25(2)")]
    public static Failure? RenewalDated(Draft draft) => ((RenewOrder)draft.Said!).OrderEnd switch
    {
        null => Failure.Missing(draft.At + "/orderEnd", "25(2)", "Say until when the order is renewed."),
        { } end when end <= draft.Now => new Failure(draft.At + "/orderEnd", Codes.ContentInvalid, "25(2)", "The renewed order would be over already."),
        _ => null,
    };

    [Provision("25(2)")]
    public static Failure? RenewedForNinetyDays(Draft draft) => ((RenewOrder)draft.Said!).OrderEnd is { } end && end > LongestOrder(draft, draft.Now)
        ? new Failure(draft.At + "/orderEnd", Codes.OrderTooLong, "25(2)", "A domestic order lasts at most ninety days; it may be renewed.")
        : null;

    /// <summary>The custodian is obliged to secrecy, for a time that is on record.</summary>
    [Provision("42(3)(g)")]
    [Provision("25(3)")]
    public static Failure? SecrecyKept(Draft draft) => draft.Before.Confidential && draft.Said is ReportPreserved said && (!said.SecrecyKept || said.SecrecyUntil is null)
        ? new Failure(draft.At + (said.SecrecyKept ? "/secrecyUntil" : "/secrecyKept"), Codes.ConfidentialityRequired, said.SecrecyKept ? "25(3)" : "42(3)(g)", "Secrecy was asked for; that the custodian keeps it, and until when, is not said.")
        : null;

    public static Item Begin(Draft draft, Item item)
    {
        var said = (ReportPreserved)draft.Said!;
        var floor = Floor(draft, said.EffectiveAt!.Value);
        return item with { Hold = new Hold { EffectiveAt = said.EffectiveAt.Value, FloorEnd = floor, PeriodEnd = said.Until > floor ? said.Until.Value : floor, OrderEnd = said.OrderEnd } };
    }

    [Provision("42(9)")]
    public static Failure? NotOver(Draft draft, Item item) => draft.Now < item.Hold!.PeriodEnd ? null
        : new Failure(draft.At, Codes.PreservationExpired, "42(9)", "An extension is asked for before the period ends; make a new request.");

    [Provision("42(9)")]
    public static Failure? ExtensionAskedUntil(Draft draft) => ((AskExtension)draft.Said!).Until is null
        ? Failure.Missing(draft.At + "/until", "42(9)", "Say until when the data should stay preserved.")
        : null;

    [Provision("42(9)")]
    public static Failure? LaterThanBefore(Draft draft, Item item) => ((ExtendPreservation)draft.Said!).Until is { } until && until > item.Hold!.PeriodEnd && until > draft.Now ? null
        : new Failure(draft.At + "/until", Codes.ContentInvalid, "42(9)", "An extension ends later than the period did, and later than today.");

    /// <summary>A renewal goes on from the order that runs.</summary>
    [Provision("25(2)")]
    public static Failure? LaterThanTheOrder(Draft draft, Item item) => ((RenewOrder)draft.Said!).OrderEnd is { } end && end <= item.Hold!.OrderEnd
        ? new Failure(draft.At + "/orderEnd", Codes.ContentInvalid, "25(2)", "A renewed order ends later than the order that it renews.")
        : null;

    public static Item Extend(Draft draft, Item item) => item with { Hold = item.Hold! with { PeriodEnd = ((ExtendPreservation)draft.Said!).Until!.Value } };

    /// <summary>The requesting State needs the data no longer; the sixty days still run, unless it agrees to less in writing.</summary>
    [Provision("42(8)")]
    public static Item EndAtFloor(Draft draft, Item item) => item with { Hold = item.Hold! with { PeriodEnd = item.Hold.FloorEnd } };

    [Provision("42(8)")]
    public static Failure? EarlyReleaseOpen(Draft draft, Item item) => draft.Practice.EarlyReleaseByRequester && !item.Hold!.EarlyReleaseAgreed && draft.Now < item.Hold.FloorEnd ? null
        : Failure.Conflict("42(8)", "There is no early release to agree to.", draft.At);

    [Provision("42(8)")]
    public static Failure? NotYetLocked(Draft draft, Item item) => item.State == ItemState.HeldPendingDecision && item.Hold!.ReleasableFrom is null
        ? Failure.Conflict("42(8)", "A request for the data is pending already.", draft.At)
        : null;

    [Provision("42(8)")]
    public static Failure? Locked(Draft draft, Item item) => item.Hold!.ReleasableFrom is null ? null
        : Failure.Conflict("42(8)", "The request for the data is decided already.", draft.At);

    public static Item Lock(Draft draft, Item item) => item with { Hold = item.Hold! with { Reported = ((RecordFollowUp)draft.Said!).Request, ReleasableFrom = null } };

    [Provision("42(8)")]
    public static Failure? OutcomeNamed(Draft draft) => ((RecordFollowUpOutcome)draft.Said!).Outcome is null
        ? Failure.Missing(draft.At + "/outcome", "42(8)", "Say how the request for the data ended.")
        : null;

    /// <summary>The end of a request is what its own case says where there is one, and releases nothing before; held for a while after a refusal, so that a request can be mended.</summary>
    [Provision("42(8)")]
    public static Item Decide(Draft draft, Item item)
    {
        var request = FollowUps.Reported(draft, item.Hold!);
        if (request is not null && FollowUps.IsUndecided(request))
            return item;
        var refused = request?.Items.Any(i => i.State == ItemState.Refused) ?? ((RecordFollowUpOutcome)draft.Said!).Outcome == FollowUpOutcome.Refused;
        return item with { Hold = item.Hold! with { Reported = null, ReleasableFrom = draft.Before.FollowUps.Count > 0 ? null : ReleasableFrom(draft, item.Hold, refused) } };
    }

    /// <summary>Held for a while after a refusal, and never less than the sixty days.</summary>
    [Provision("42(8)")]
    public static DateTimeOffset ReleasableFrom(Draft draft, Hold hold, bool refused)
    {
        var from = refused ? draft.Now + draft.Practice.CoolingPeriod : draft.Now;
        return from > hold.FloorEnd ? from : hold.FloorEnd;
    }

    /// <summary>Never while a decision is pending, never before the floor, whatever else was agreed than the requester's own word.</summary>
    [Provision("42(8)")]
    public static Failure? Releasable(Draft draft, Item item)
    {
        var hold = item.Hold!;
        if (item.State == ItemState.HeldPendingDecision && (hold.ReleasableFrom is not { } from || draft.Now < from))
            return new Failure(draft.At, Codes.PreservationLocked, "42(8)", "The data are to stay preserved until the request for them is decided and the time after it is over.");
        return draft.Now >= hold.FloorEnd || hold.EarlyReleaseAgreed ? null
            : new Failure(draft.At, Codes.PreservationTooShort, "42(8)", "Preserved data are held at least sixty full days.");
    }

    public static void Expire(Draft draft, Procedure procedure)
    {
        foreach (var number in procedure.Items)
            draft.Move(number - 1, ItemState.Expired, "P10");
    }

    public static IReadOnlyList<Limit> Period(Draft draft, IReadOnlyList<int> items)
    {
        var end = draft.Items[items[0] - 1].Hold!.PeriodEnd;
        return Warned(draft, end, "period-end");
    }

    public static IReadOnlyList<Limit> Order(Draft draft, IReadOnlyList<int> items) =>
        draft.Items[items[0] - 1].Hold!.OrderEnd is { } end && end > draft.Now ? Warned(draft, end, "order-end") : [];

    private static IReadOnlyList<Limit> Warned(Draft draft, DateTimeOffset end, string name)
    {
        var warning = end - draft.Practice.PreservationEndWarning;
        return warning > draft.Now ? [new Limit("reminder-1", warning, false), new Limit(name, end, true)] : [new Limit(name, end, true)];
    }

    private static DateTimeOffset LongestOrder(Draft draft, DateTimeOffset from) => Calendar.EndOfFullDays(from, Ninety, draft.Practice.Calendar.TimeZone);

    /// <summary>The end of the sixtieth full day in the requested State's time zone, and never earlier than 1,440 hours (A16).</summary>
    private static DateTimeOffset Floor(Draft draft, DateTimeOffset effect) => Calendar.EndOfFullDays(effect, Sixty, draft.Practice.Calendar.TimeZone);
}
