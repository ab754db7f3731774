using RequestRouter.Convention.Articles.Article24;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Article42;
using RequestRouter.Convention.Articles.Article43;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.ExpeditedPreservations;

/// <summary>Expedited preservation, one item a custodian, with two clocks each that are never merged: 42, 25, 43.</summary>
[Provision(A26_a)]
[Provision(A42_1)]
[Provision(A42_4)]
internal static class PreservationMachine
{
    private static readonly StateSet Final = StateSet.Of(Released, Expired, Refused, Withdrawn);
    private static readonly StateSet Kept = StateSet.Of(Effected, ExtensionPending, HeldPendingDecision);
    private static readonly StateSet Open = Kept | StateSet.Of(Received, AwaitingRequesterDetermination, ConsultationRefuse);

    public static Machine Build() => new(
        [.. Rows(), .. Refusals(), .. Routes(), .. Common.OfArticle40.WholeCase(Open | Final | Closed, Open)],
        [.. PreservationClocks.All, Common.OfArticle40.StatusInquiry, Common.Close(Final)])
    {
        Final = Final,
        Serves = A42_4,
        AlwaysDelivers = true,
        Linked = new(FollowUps.Changes, FollowUps.Move),
        Speakers = [AuthorityRole.PointOfContact, AuthorityRole.CentralAuthority],
        Paragraphs = Common.OfArticle40.Paragraphs,
        Examines = PreservationIntake.Examine,
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = [.. Common.Opening, new(Side.Requested, "preservation-asked", "Preserve the data expeditiously; postponement is not open.", "preservation", Carries: false)],
    };

    [Provision(A42_7)]
    private static IEnumerable<MoveRow> Rows() =>
    [
        new("P2", Say.WarnOfRisk, Side.Requested, Received, AwaitingRequesterDetermination, A42_7)
        {
            Checks = [Holds.RiskExplained],
            Tells = [new(Side.Requesting, "preservation-risk", "Preservation may fail, leak or harm; decide whether it goes ahead.", "determination")],
        },
        new("P3", Say.DeterminePreservation, Side.Requesting, AwaitingRequesterDetermination, null, A42_7)
        {
            Goes = static (d, _) => ((DeterminePreservation)d.Said!).Execute == true ? Received : Withdrawn,
            Checks = [Holds.Determined],
            Tells = [new(Side.Requested, "preservation-determined", "The requesting State has decided whether preservation goes ahead.")],
        },
        new("P4", Say.ReportPreserved, Side.Requested, AwaitingRequesterDetermination, Effected, A42_4)
        {
            Forbidden = Failure.Conflict(A42_7, "The requesting State has not determined yet whether preservation goes ahead in spite of the risk."),
            Checks = [Holds.EffectDated],
            Remarks = [Holds.AtLeastSixtyDays, Holds.OrderOfNinetyDays, Holds.SecrecyKept],
            RemarksOf = [SafeguardsRule.Recorded, SafeguardsRule.ReviewedAtHome],
            Goes = FollowUps.OnceEffected,
            Marks = Holds.Begin,
            Then = Effect,
        },
        new("P4", Say.ReportPreserved, Side.Requested, StateSet.Of(Received, ConsultationRefuse), Effected, A42_4)
        {
            Checks = [Holds.EffectDated],
            Remarks = [Holds.AtLeastSixtyDays, Holds.OrderOfNinetyDays, Holds.SecrecyKept],
            RemarksOf = [SafeguardsRule.Recorded, SafeguardsRule.ReviewedAtHome],
            Goes = FollowUps.OnceEffected,
            Marks = Holds.Begin,
            Then = Effect,
        },
        new("P6", Say.AskExtension, Side.Requesting, Effected, ExtensionPending, A42_9)
        {
            Tells = [new(Side.Requested, "extension-asked", "The requesting State asks for a longer preservation; answer it.", "extension")],
        },
        new("P6", Say.AskExtension, Side.Requesting, HeldPendingDecision, null, A42_9)
        {
            Tells = [new(Side.Requested, "extension-asked", "The requesting State asks for a longer preservation; answer it. The data stay preserved meanwhile.")],
        },
        new("P6", Say.AskExtension, Side.Requesting, StateSet.Of(Expired, Released), null, A42_9)
        {
            Then = static _ => [new Told(new Tell(Side.Requesting, "extension-late", "The period is over, and the other State is told of your wish; a new request is needed.", Carries: false), A42_9)],
            Tells = [new(Side.Requested, "extension-asked-late", "After the period was over the requesting State asks for a longer preservation.")],
        },
        new("P7", Say.ExtendPreservation, Side.Requested, ExtensionPending, Effected, A42_9)
        {
            ChecksOf = [Holds.LaterThanBefore],
            Marks = Holds.Extend,
            Then = static _ => [new ConcludesOfAffected("preservation-period")],
            Tells = [new(Side.Both, "preservation-extended", "The preservation is extended.")],
        },
        new("P7", Say.ExtendPreservation, Side.Requested, StateSet.Of(Effected, HeldPendingDecision), null, A42_9)
        {
            ChecksOf = [Holds.LaterThanBefore],
            Marks = Holds.Extend,
            Then = static _ => [new ConcludesOfAffected("preservation-period")],
            Tells = [new(Side.Both, "preservation-extended", "The preservation is extended.")],
        },
        new("P7", Say.RefuseExtension, Side.Requested, ExtensionPending, Effected, A42_9)
        {
            Checks = [PreservationRefusals.ExtensionReasons],
            Tells = [new(Side.Requesting, "extension-refused", "The preservation is not extended; the period runs on as it was.")],
        },
        new("P8", Say.RecordFollowUp, Side.Both, Kept | Expired, HeldPendingDecision, A42_8)
        {
            Checks = [FollowUps.Named],
            RemarksOf = [Holds.NotOnRecord],
            Marks = Holds.Lock,
            Tells = [new(Side.Both, "preservation-locked", "A request for the data was received; they stay preserved until it is decided.")],
        },
        new("P8", Say.RecordFollowUp, Side.Both, StateSet.Of(Received, AwaitingRequesterDetermination, ConsultationRefuse), null, A42_8)
        {
            Checks = [FollowUps.Named],
            RemarksOf = [Holds.NotOnRecord],
            Marks = FollowUps.Remember,
            Tells = [new(Side.Both, "preservation-locked", "A request for the data was received; once they are preserved, they stay so until it is decided.")],
        },
        new("P8", Say.RecordFollowUp, Side.Both, StateSet.Of(Refused, Withdrawn, Closed), null, A42_8)
        {
            Checks = [FollowUps.Named],
            RemarksOf = [Holds.NotOnRecord],
            Goes = static (_, item) => FollowUps.AreHeld(item) ? HeldPendingDecision : item.State,
            Marks = FollowUps.Remember,
            Tells = [new(Side.Both, "follow-up-recorded", "A request for the data was received; data that are preserved stay so until it is decided.")],
        },
        new("P9", Say.RecordFollowUpOutcome, Side.Requested, HeldPendingDecision, null, A42_8)
        {
            OpenOf = [Holds.Locked],
            Checks = [Holds.OutcomeNamed],
            Marks = Holds.Decide,
            Then = FollowUps.TellOutcome,
        },
        new("P11", Say.ReleasePreserved, Side.Requested, StateSet.Of(Effected, HeldPendingDecision, Expired), Released, A42_8)
        {
            OpenOf = [Holds.Releasable],
            Tells = [new(Side.Requesting, "preservation-released", "The data are no longer held.")],
        },
        new("P12", Say.ReleasePreserved, Side.Requested, ExtensionPending, Released, A42_8)
        {
            Remarks = [Holds.AnswerAwaited],
            RemarksOf = [Holds.Releasable],
            Tells = [new(Side.Requesting, "preservation-released", "The data are no longer held, and your wish for an extension was not answered.")],
        },
        new("P17", Say.NoLongerRequired, Side.Requesting, StateSet.Of(Received, AwaitingRequesterDetermination, ConsultationRefuse), Withdrawn, A40_26)
        {
            Tells = [new(Side.Requested, "no-longer-required", "Preservation is no longer required."), Common.Withdrawal],
        },
        new("P17", Say.NoLongerRequired, Side.Requesting, StateSet.Of(Effected, ExtensionPending), Effected, A42_8)
        {
            Marks = Holds.EndAtFloor,
            Then = static _ => [new Concludes("preservation-period")],
            Tells =
            [
                new(Side.Requested, "no-longer-required", "Preservation is no longer required; the sixty days still run."),
                new(Side.Requesting, "preservation-runs-on", "The other State is told that you no longer require it; the data stay held until the sixty days are over.", Carries: false),
            ],
        },
        new("P17", Say.AgreeEarlyRelease, Side.Requesting, Effected, null, A42_8)
        {
            OpenOf = [Holds.EarlyReleaseOpen],
            Marks = static (_, item) => item with { Hold = item.Hold! with { EarlyReleaseAgreed = true } },
            Tells = [new(Side.Requested, "early-release-agreed", "The requesting State agrees that the data are released early.")],
        },
        new("25(2)", Say.RenewOrder, Side.Requested, Kept, null, A25_2)
        {
            Checks = [Holds.RenewalDated],
            Remarks = [Holds.RenewedForNinetyDays],
            RemarksOf = [Holds.LaterThanTheOrder],
            Marks = static (d, item) => item with { Hold = item.Hold! with { OrderEnd = ((RenewOrder)d.Said!).OrderEnd } },
            Then = static _ => [new Concludes("preservation-order")],
            Tells = [new(Side.Requesting, "order-renewed", "The domestic order is renewed.", Carries: false)],
        },
    ];

    private static IEnumerable<Consequence> Effect(Facts facts) => [.. FollowUps.TellPreserved(facts), .. SafeguardsRule.RemarkThirdParties(facts)];

    private static IEnumerable<MoveRow> Refusals() =>
    [
        new("P5", Say.IntendToRefuse, Side.Requested, StateSet.Of(Received, ConsultationRefuse), ConsultationRefuse, A42_6)
        {
            Then = static _ => [new Restarts("consultation-refuse")],
            Checks = [Reasons.Listed, Reasons.Available, Consultation.TermsStated],
            ChecksOf = [PreservationRefusals.Explained],
            Marks = Consultation.Announce,
            Tells = [new(Side.Requesting, "consultation-opened", "The requested State thinks of refusing and consults you first.", "consultation-refuse")],
        },
        new("P5", Say.AnswerConsultation, Side.Requesting, ConsultationRefuse, null, A42_6)
        {
            Checks = [Consultation.AnswerOrWish],
            Marks = Consultation.Hear,
            Then = Consultation.TellAnswer,
        },
        new("P5", Say.Refuse, Side.Requested, StateSet.Of(Received, ConsultationRefuse), Refused, A42_6)
        {
            Checks = [Reasons.Listed, Reasons.Available],
            ChecksOf = [PreservationRefusals.Explained, PreservationRefusals.Consulted],
            Marks = Reasons.Remember,
            Then = PreservationRefusals.Remark,
            Tells = [new(Side.Requesting, "refused", "The requested State refuses the preservation.")],
        },
        Reopening.Of(Refused, Received, A42_4),
        new("P5", Say.Proceed, Side.Requested, ConsultationRefuse, Received, A42_4)
        {
            Marks = Consultation.Drop,
            Tells = [new(Side.Requesting, "consultation-ended", "The requested State ends the consultation and goes on.")],
        },
    ];

    private static IEnumerable<MoveRow> Routes() =>
    [
        new("P14", Say.ReportRouteFound, Side.Requested, Kept, null, A43_1)
        {
            OpenOf = [Disclosure.NotYetDue],
            Remarks = [Disclosure.ProviderElsewhere],
            Marks = static (_, item) => item with { Hold = item.Hold! with { RouteDue = true } },
            Then = static _ => [new Opens("route-disclosure")],
            Tells = [new(Side.Requesting, "route-found", "A provider in another Party took part; its route will be disclosed to you.")],
        },
        new("P15", Say.DiscloseRoute, Side.Requested, Kept, null, A43_1)
        {
            Checks = [Disclosure.SomethingDisclosed],
            Remarks = [Disclosure.TrafficOnly, Disclosure.PersonalDataChecked],
            Marks = static (d, item) => item with { Hold = item.Hold! with { RouteDue = false, MayPassOn = ((DiscloseRoute)d.Said!).MayPassOn } },
            Then = Articles.Article43.Path.Disclosed,
            Tells = [new(Side.Requesting, "route-disclosed", "The route is disclosed; you may ask the other Party to preserve.")],
        },
        new("P16", Say.RefuseRoute, Side.Requested, Kept, null, A43_2)
        {
            OpenOf = [Disclosure.Due],
            Checks = [PreservationRefusals.RouteReasons],
            Marks = static (_, item) => item with { Hold = item.Hold! with { RouteDue = false } },
            Then = Disclosure.Settle,
            Tells = [new(Side.Requesting, "route-refused", "The route is not disclosed, on a ground of 43(2).")],
        },
    ];
}
