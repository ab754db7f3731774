using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>The clocks of lifecycle 1.6. None decides: they remind, tell, or open a move.</summary>
internal static class MutualAssistanceClocks
{
    private static readonly ClockRow TreatyAnswer = new("treaty-answer", Side.Requested, A40_6, TreatyTimes.Limits)
    {
        While = TreatyTimes.Undecided,
        If = static (_, item) => item.Paused is null || TreatyTimes.Undecided.Has(item.Paused.Value),
        Reminder = "The treaty between the two States sets a time for the answer to this request; it comes near.",
        Lapse = "The time that the treaty between the two States sets for an answer has passed.",
    };

    public static readonly IReadOnlyList<ClockRow> All =
    [
        new("written-confirmation", Side.Requesting, A40_13, (d, _) => Limit.ReminderThen(d.Now, d.Now + d.Practice.WrittenConfirmationWithin, "forthwith"))
        {
            While = Standing.Open,
            If = static (d, _) => d.After.WritingOwed,
            Recurs = true,
            Reminder = "Confirm your oral request in writing.",
            Lapse = "The oral request is still not confirmed in writing; the requested State may go on with it.",
        },
        new("acknowledgement", Side.Requested, A40_12_b, (d, _) => [new("reminder", d.Now + d.Practice.AcknowledgeWithin, true)])
        {
            While = StateSet.Of(Received, OralUnconfirmed),
            Recurs = true,
            Reminder = "A request waits to be taken up; it is to be executed or passed on speedily.",
        },
        TreatyAnswer,
        new("execution", Side.Requested, A40_26, (d, _) => [new("reminder", d.Now + d.Practice.ExecutionReminderEvery, true)])
        {
            While = Standing.Underway | StateSet.Of(Received, OralUnconfirmed, UnderReview),
            Recurs = true,
            Reminder = "The execution is still open; requests are executed as soon as possible.",
        },
        new(Need.Check, Side.Requesting, A40_26, (d, _) => d.Practice.NeedChecks ? [new("ask", d.Now + d.Practice.NeedCheckEvery, true)] : [])
        {
            While = Standing.Underway,
            Recurs = true,
            Reminder = "Do you still need the assistance? Confirm it, or say that it is no longer required.",
        },
        Common.OfArticle40.QuestionsWait,
        new("consultation-refuse", Side.Requesting, A40_28, Consultation.Window)
        {
            While = ConsultationRefuse,
            If = Consultation.AwaitsAnswer,
            Reminder = "The requested State consults you before it refuses; answer before the window ends.",
            Lapse = "The consultation window ended without an answer. The requested State may now decide; silence is neither consent nor refusal.",
            AtEnd = Consultation.Lapse,
        },
        new("consultation-postpone", Side.Requesting, A40_28, Consultation.Window)
        {
            While = ConsultationPostpone,
            If = Consultation.AwaitsAnswer,
            Reminder = "The requested State consults you before it postpones; answer before the window ends.",
            Lapse = "The consultation window ended without an answer. The requested State may now decide; silence is neither consent nor refusal.",
            AtEnd = Consultation.Lapse,
        },
        Refusing.Decision(StateSet.Of(ConsultationRefuse, ConsultationPostpone), A40_28),
        new("conditions", Side.Requesting, A40_28, Conditions.Window)
        {
            While = ConditionsOffered,
            Reminder = "Conditions are on offer; accept or decline them.",
            Lapse = "The window for the conditions ended without an answer; nothing is accepted by silence.",
            AtEnd = Consultation.Lapse,
        },
        new("postponement", Side.Requested, Citation.Practice, Postponement.Review)
        {
            While = Postponed,
            Reminder = "Review the postponement: resume, or consult again.",
            Lapse = "The review date of the postponement has come.",
        },
        new("costs", Side.Both, A40_30, (d, _) => [new("reminder", d.Now + d.Practice.CostTermsWithin, true)])
        {
            While = ConsultationCosts,
            Recurs = true,
            Reminder = "Terms on the costs are still open.",
        },
        new("secrecy-choice", Side.Requesting, A40_20, (d, _) => [new("reminder", d.Now + d.Practice.SecrecyChoiceWithin, true)])
        {
            While = AwaitingRequester,
            Recurs = true,
            Reminder = "The execution waits for you to say whether it goes on although secrecy cannot be kept.",
        },
        new("receipt", Side.Requesting, Citation.Practice, (d, _) => [new("reminder", d.Now + d.Practice.ReceiptWithin, true)])
        {
            While = Delivered,
            Recurs = true,
            Reminder = "Confirm that the delivery came unchanged.",
        },
        new("authorization", Side.Requested, A24_2, Articles.Article24.SafeguardsRule.AuthorizedDuration)
        {
            While = Executing,
            Reminder = "The authorized duration of the measure ends soon.",
            Lapse = "The authorized duration of the measure has ended.",
        },
        Common.OfArticle40.StatusInquiry,
        new(Deadlines.Clock, Side.Requested, A40_26, Deadlines.Limits)
        {
            Watches = Standing.Open.Without(Delivered),
            Reminder = "A deadline that the requesting State suggested, with reasons, comes near; say whether it can be met.",
            Lapse = "The suggested deadline has passed.",
        },
        new(Deletions.Clock, Side.Requesting, A40_28, Deletions.Limits)
        {
            While = Standing.Any,
            If = Deletions.Outstanding,
            PerItem = true,
            Recurs = true,
            Reminder = "A condition that you accepted asks for the deletion or return of what was furnished; attest it when it is done.",
            Lapse = "The day has come by which what was furnished was to be deleted or returned, and no attestation is here.",
        },
        Common.Close(Standing.Final) with { If = Deletions.NoneOutstanding },
    ];
}
