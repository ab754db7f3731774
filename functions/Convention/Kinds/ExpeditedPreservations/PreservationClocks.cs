using RequestRouter.Convention.Articles.Article42;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;

namespace RequestRouter.Convention.Kinds.ExpeditedPreservations;

/// <summary>The clocks of preserved data: the treaty's period and the domestic order, for each custodian apart.</summary>
internal static class PreservationClocks
{
    public static readonly IReadOnlyList<ClockRow> All =
    [
        Common.Remind("preservation", Side.Requested, A42_4, Received, "Data wait to be preserved expeditiously.", p => p.PreservationReminderEvery),
        Common.Remind("determination", Side.Requesting, A42_7, AwaitingRequesterDetermination, "Decide whether preservation goes ahead in spite of the risk.", p => p.PreservationReminderEvery),
        Common.Remind("extension", Side.Requested, A42_9, ExtensionPending, "The requesting State waits for your answer on the extension.", p => p.PreservationReminderEvery),
        Refusing.Clock(A40_28, (d, _) => Limit.ReminderThen(d.Now, d.Now + d.Practice.PreservationConsultationWindow, "window")),
        Refusing.Decision(ConsultationRefuse, A42_6),
        new("preservation-period", Side.Requesting, A42_8, Holds.Period)
        {
            While = StateSet.Of(Effected, ExtensionPending),
            If = static (d, item) => item.State == Effected || !d.Practice.HoldWhilePending,
            PerItem = true,
            Reminder = "The preservation ends soon; send the request for the data, or ask for an extension.",
            Lapse = "The preservation period is over, no request for the data is undecided, and the data may be released.",
            AtEnd = Holds.Expire,
        },
        new("preservation-order", Side.Requested, A25_2, Holds.Order)
        {
            While = StateSet.Of(Effected, ExtensionPending, HeldPendingDecision),
            PerItem = true,
            Reminder = "The domestic order ends soon; renew it, or secure the data otherwise.",
            Lapse = "The domestic order has ended while the data are still to be preserved: a coverage gap, unless they are secured otherwise.",
        },
        new("route-disclosure", Side.Requested, A43_1, (d, _) => [new("reminder", d.Now + d.Practice.PreservationReminderEvery, true)])
        {
            Recurs = true,
            Reminder = "The route of the communication is still owed to the requesting State.",
        },
    ];
}
