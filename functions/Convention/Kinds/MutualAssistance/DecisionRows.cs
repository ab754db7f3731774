using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Article6;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>Granting, refusing, postponing, converting: M10 to M13, M17, M18, M20, M28, M30.</summary>
internal static class DecisionRows
{
    private static readonly StateSet Deciding = Standing.Underway.Without(PartlyDelivered) | UnderReview;

    private static readonly MoveRow Postponing = new("M18", Say.Postpone, Side.Requested, ConsultationPostpone, Postponed, A40_27)
    {
        OpenOf = [Consultation.HeldOnPostponement],
        Checks = [Postponement.OnItsOnlyGround, Postponement.Explained, Postponement.ReviewNotPast, Consultation.OutcomeOfPostponementRecorded],
        Marks = Postponement.Record,
        Tells = [new(Side.Requesting, "postponed", "The requested State postpones the execution.")],
    };

    [Cites(A40_28)]
    public static readonly IReadOnlyList<MoveRow> All =
    [
        new("M10", Say.Grant, Side.Requested, UnderReview, Accepted, A40_1)
        {
            RemarksOf = [RightsConcern.Reviewed],
            Marks = RightsConcern.Clear,
            Tells = [new(Side.Requesting, "granted", "The requested State grants the assistance.")],
        },
        new("M11", Say.IntendToRefuse, Side.Requested, Deciding | StateSet.Of(PartlyDelivered, ConditionsOffered, ConsultationRefuse, ConsultationPostpone), ConsultationRefuse, A40_28)
        {
            Then = static _ => [new Restarts("consultation-refuse")],
            Checks = [Reasons.Listed, Reasons.Available, Consultation.TermsStated],
            ChecksOf = [Reasons.Explained],
            Marks = Consultation.Announce,
            Tells = [new(Side.Requesting, "consultation-opened", "The requested State thinks of refusing and consults you first.", "consultation-refuse")],
        },
        new("M12", Say.Refuse, Side.Requested, Deciding | PartlyDelivered, Refused, A40_25)
        {
            Checks = [Reasons.Listed, Reasons.Available],
            ChecksOf = [Reasons.Explained, Consultation.HeldOnEveryGround],
            Marks = Reasons.Remember,
            Then = Reasons.Follow,
            Tells = [new(Side.Requesting, "refused", "The requested State refuses, as the communication says.")],
        },
        Refusing.Views,
        new("M17", Say.Refuse, Side.Requested, StateSet.Of(ConsultationRefuse, ConsultationPostpone, ConditionsOffered), Refused, A40_28)
        {
            OpenOf = [Consultation.Held],
            Checks = [Reasons.Listed, Reasons.Available, Consultation.OutcomeOfRefusalRecorded],
            ChecksOf = [Reasons.Explained, Consultation.HeldOnEveryGround],
            Marks = Reasons.Remember,
            Then = Reasons.Follow,
            Tells = [new(Side.Requesting, "refused", "The requested State refuses, as the communication says.")],
        },
        new("M13", Say.IntendToPostpone, Side.Requested, Deciding | StateSet.Of(PartlyDelivered, ConsultationRefuse, Postponed), ConsultationPostpone, A40_28)
        {
            Checks = [Postponement.AnnouncedOnItsOnlyGround, Postponement.AnnouncementExplained, Consultation.TermsStated],
            Marks = Consultation.Announce,
            Tells = [new(Side.Requesting, "consultation-opened", "The requested State thinks of postponing and consults you first.", "consultation-postpone")],
        },
        Postponing,
        Postponing with
        {
            Id = "X2",
            From = Deciding | PartlyDelivered,
            Citation = A40_28,
            OpenOf = [],
            Forbidden = new("", Codes.ConsultationRequired, A40_28, "Before postponing, consult with the requesting State."),
        },
        new("M20", Say.Resume, Side.Requested, Postponed, null, A40_27)
        {
            Goes = static (_, item) => item.Begun || !Articles.Article24.SafeguardsRule.Needs(item.Purpose) ? Executing : Accepted,
            Tells = [new(Side.Requesting, "resumed", "The interference is over; the execution is taken up again.")],
        },
        Reopening.Of(Refused, UnderReview, A40_1),
        new("M30", Say.ConvertRequest, Side.Requesting, UnderReview, Converted, A40_8)
        {
            Checks = [Decisions.ConversionNamed],
            Tells = [new(Side.Requested, "converted", "The requesting State goes on under other provisions with a new request.")],
        },
        new("M30", Say.ConvertRequest, Side.Requesting, Refused, null, A40_8)
        {
            OpenOf = [Decisions.ConversionOffered],
            Checks = [Decisions.ConversionNamed],
            Tells = [new(Side.Requested, "converted", "The requesting State goes on under the provision that you named, with a new request.")],
        },
        new("M29", Say.NoLongerRequired, Side.Requesting, Standing.Open.Without(Delivered), Withdrawn, A40_26)
        {
            Tells = [new(Side.Requested, "no-longer-required", "The assistance is no longer required; stop the execution."), Common.Withdrawal],
        },
        new("M29", Say.NoLongerRequired, Side.Requesting, StateSet.Of(Delivered, Completed), null, A40_26)
        {
            Forbidden = Failure.Conflict(A40_26, "This was delivered, and what was delivered cannot be withdrawn."),
        },
    ];
}
