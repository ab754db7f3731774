
namespace RequestRouter.Convention.Articles.Article42;

/// <summary>How long preserved data are held: at least sixty days from effect at each custodian, and until a request for them is decided, 42(8).</summary>
internal static class Holds
{
    /// <summary>Between the Parties, 42(8).</summary>
    private const int Sixty = 60;

    /// <summary>Of each domestic order, 25(2).</summary>
    private const int Ninety = 90;

    [Provision(A42_7)]
    public static Failure? RiskExplained(Facts facts) => Wording.Missing(((WarnOfRisk)facts.Said!).Reason)
        ? new Failure(facts.At + "/reason", Codes.ReasonsRequired, A42_7, "Say what the risk is.")
        : null;

    [Provision(A42_7)]
    public static Failure? Determined(Facts facts) => ((DeterminePreservation)facts.Said!).Execute is null
        ? Failure.Missing(facts.At + "/execute", A42_7, "Say whether preservation goes ahead.")
        : null;

    [Provision(A25_1)]
    [Provision(A42_8)]
    public static Failure? EffectDated(Facts facts) => ((ReportPreserved)facts.Said!).EffectiveAt switch
    {
        null => Failure.Missing(facts.At + "/effectiveAt", A42_8, "Say when preservation took effect at this custodian; from then the days count."),
        { } at when at > facts.Now => new Failure(facts.At + "/effectiveAt", Codes.ContentInvalid, A42_8, "The effect lies in the future."),
        { } at when Calendar.IsBefore(at, facts.Before.ReceivedAt) => new Failure(facts.At + "/effectiveAt", Codes.ContentInvalid, A42_8, "The effect lies before the request."),
        _ => null,
    };

    [Provision(A42_8)]
    public static Failure? AtLeastSixtyDays(Facts facts) =>
        facts.Said is ReportPreserved { EffectiveAt: { } at, Until: { } until } && until < Floor(facts, at)
            ? new Failure(facts.At + "/until", Codes.PreservationTooShort, A42_8, "Preservation lasts at least sixty full days from its effect.")
            : null;

    [Provision(A25_2)]
    public static Failure? OrderOfNinetyDays(Facts facts) =>
        facts.Said is ReportPreserved { EffectiveAt: { } at, OrderEnd: { } end } && (end > LongestOrder(facts, at) || end <= at)
            ? new Failure(facts.At + "/orderEnd", Codes.OrderTooLong, A25_2, "A domestic order lasts at most ninety days; it may be renewed.")
            : null;

    [Provision(A25_2)]
    public static Failure? RenewalDated(Facts facts) => ((RenewOrder)facts.Said!).OrderEnd switch
    {
        null => Failure.Missing(facts.At + "/orderEnd", A25_2, "Say until when the order is renewed."),
        { } end when end <= facts.Now => new Failure(facts.At + "/orderEnd", Codes.ContentInvalid, A25_2, "The renewed order would be over already."),
        _ => null,
    };

    [Provision(A25_2)]
    public static Failure? RenewedForNinetyDays(Facts facts) => ((RenewOrder)facts.Said!).OrderEnd is { } end && end > LongestOrder(facts, facts.Now)
        ? new Failure(facts.At + "/orderEnd", Codes.OrderTooLong, A25_2, "A domestic order lasts at most ninety days; it may be renewed.")
        : null;

    /// <summary>The custodian is obliged to secrecy, for a time that is on record.</summary>
    [Provision(A42_3_g)]
    [Provision(A25_3)]
    public static Failure? SecrecyKept(Facts facts) => facts.Before.Confidential && facts.Said is ReportPreserved said && (!said.SecrecyKept || said.SecrecyUntil is null)
        ? new Failure(facts.At + (said.SecrecyKept ? "/secrecyUntil" : "/secrecyKept"), Codes.ConfidentialityRequired, said.SecrecyKept ? A25_3 : A42_3_g, "Secrecy was asked for; that the custodian keeps it, and until when, is not said.")
        : null;

    public static Item Begin(Facts facts, Item item)
    {
        var said = (ReportPreserved)facts.Said!;
        var floor = Floor(facts, said.EffectiveAt!.Value);
        return item with { Hold = new Hold { EffectiveAt = said.EffectiveAt.Value, FloorEnd = floor, PeriodEnd = said.Until > floor ? said.Until.Value : floor, OrderEnd = said.OrderEnd, Reported = item.FollowUpsReported } };
    }

    /// <summary>Where the practice holds the data meanwhile.</summary>
    public static Failure? AnswerAwaited(Facts facts) => facts.Practice.HoldWhilePending
        ? new Failure(facts.At, Codes.PreservationLocked, Citation.Practice, "The requesting State waits for an answer on the extension, and by your practice the data are held until then.")
        : null;

    [Provision(A42_9)]
    public static Failure? LaterThanBefore(Facts facts, Item item) => ((ExtendPreservation)facts.Said!).Until is { } until && until > item.Hold!.PeriodEnd && until > facts.Now ? null
        : new Failure(facts.At + "/until", Codes.ContentInvalid, A42_9, "An extension ends later than the period did, and later than today.");

    /// <summary>A renewal goes on from the order that runs.</summary>
    [Provision(A25_2)]
    public static Failure? LaterThanTheOrder(Facts facts, Item item) => ((RenewOrder)facts.Said!).OrderEnd is { } end && end <= item.Hold!.OrderEnd
        ? new Failure(facts.At + "/orderEnd", Codes.ContentInvalid, A25_2, "A renewed order ends later than the order that it renews.")
        : null;

    public static Item Extend(Facts facts, Item item) => item with { Hold = item.Hold! with { PeriodEnd = ((ExtendPreservation)facts.Said!).Until!.Value } };

    /// <summary>The requesting State needs the data no longer; the sixty days still run, unless it agrees to less in writing.</summary>
    [Provision(A42_8)]
    public static Item EndAtFloor(Facts facts, Item item) => item with { Hold = item.Hold! with { PeriodEnd = item.Hold.FloorEnd } };

    [Provision(A42_8)]
    public static Failure? EarlyReleaseOpen(Facts facts, Item item) => facts.Practice.EarlyReleaseByRequester && !item.Hold!.EarlyReleaseAgreed && facts.Now < item.Hold.FloorEnd ? null
        : Failure.Conflict(A42_8, "There is no early release to agree to.", facts.At);

    /// <summary>Another request for the data than those that are pending; each of them holds the data for itself.</summary>
    [Provision(A42_8)]
    public static Failure? NotOnRecord(Facts facts, Item item) =>
        ((RecordFollowUp)facts.Said!).Request is { } request && (facts.Before.FollowUps.Contains(request) || FollowUps.ReportedOf(item).Contains(request))
            ? Failure.Conflict(A42_8, "That request for the data is on record already.", facts.At + "/request")
            : null;

    [Provision(A42_8)]
    public static Failure? Locked(Facts facts, Item item) => item.Hold!.ReleasableFrom is null ? null
        : Failure.Conflict(A42_8, "The request for the data is decided already.", facts.At);

    public static Item Lock(Facts facts, Item item) => item with { Hold = item.Hold! with { Reported = FollowUps.With(item.Hold.Reported, facts), ReleasableFrom = null } };

    [Provision(A42_8)]
    public static Failure? OutcomeNamed(Facts facts) => ((RecordFollowUpOutcome)facts.Said!).Outcome is null
        ? Failure.Missing(facts.At + "/outcome", A42_8, "Say how the request for the data ended.")
        : null;

    /// <summary>The end of a request is what its own case says, and nothing is released while one of several is undecided; held for a while after a refusal, so that a request can be mended.</summary>
    [Provision(A42_8)]
    public static Item Decide(Facts facts, Item item)
    {
        var (decided, undecided) = FollowUps.Reported(facts, item.Hold!);
        var refused = decided.Count > 0 ? decided.Any(FollowUps.IsRefused) : ((RecordFollowUpOutcome)facts.Said!).Outcome == FollowUpOutcome.Refused;
        return item with { Hold = item.Hold! with { Reported = undecided, ReleasableFrom = undecided.Count > 0 || facts.Before.FollowUps.Count > 0 ? null : ReleasableFrom(facts, item.Hold, refused) } };
    }

    /// <summary>Held for a while after a refusal, and never less than the sixty days.</summary>
    [Provision(A42_8)]
    public static DateTimeOffset ReleasableFrom(Facts facts, Hold hold, bool refused)
    {
        var from = refused ? facts.Now + facts.Practice.CoolingPeriod : facts.Now;
        return from > hold.FloorEnd ? from : hold.FloorEnd;
    }

    /// <summary>Never while a decision is pending, never before the floor, whatever else was agreed than the requester's own word.</summary>
    [Provision(A42_8)]
    public static Failure? Releasable(Facts facts, Item item)
    {
        var hold = item.Hold!;
        if (item.State == ItemState.HeldPendingDecision && (hold.ReleasableFrom is not { } from || facts.Now < from))
            return new Failure(facts.At, Codes.PreservationLocked, A42_8, "The data are to stay preserved until the request for them is decided and the time after it is over.");
        return facts.Now >= hold.FloorEnd || hold.EarlyReleaseAgreed ? null
            : new Failure(facts.At, Codes.PreservationTooShort, A42_8, "Preserved data are held at least sixty full days.");
    }

    public static IEnumerable<Consequence> Expire(Facts facts, Procedure procedure) =>
        procedure.Items.Select(number => new ItemMoves(number, ItemState.Expired, "P10"));

    public static IReadOnlyList<Limit> Period(Facts facts, IReadOnlyList<int> items)
    {
        var end = facts.Items[items[0] - 1].Hold!.PeriodEnd;
        return Warned(facts, end, "period-end");
    }

    public static IReadOnlyList<Limit> Order(Facts facts, IReadOnlyList<int> items) =>
        facts.Items[items[0] - 1].Hold!.OrderEnd is { } end && end > facts.Now ? Warned(facts, end, "order-end") : [];

    private static IReadOnlyList<Limit> Warned(Facts facts, DateTimeOffset end, string name)
    {
        var warning = end - facts.Practice.PreservationEndWarning;
        return warning > facts.Now ? [new Limit("reminder-1", warning, false), new Limit(name, end, true)] : [new Limit(name, end, true)];
    }

    private static DateTimeOffset LongestOrder(Facts facts, DateTimeOffset from) => Calendar.EndOfFullDays(from, Ninety, facts.Practice.Calendar.TimeZone);

    /// <summary>The end of the sixtieth full day in the requested State's time zone, and never earlier than 1,440 hours (A16).</summary>
    private static DateTimeOffset Floor(Facts facts, DateTimeOffset effect) => Calendar.EndOfFullDays(effect, Sixty, facts.Practice.Calendar.TimeZone);
}
