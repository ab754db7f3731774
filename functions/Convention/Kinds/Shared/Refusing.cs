using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>Announcing, consulting, refusing and going on, for the kinds whose refusals follow article 40.</summary>
internal static class Refusing
{
    /// <summary>The requesting State's views on a refusal that no consultation preceded.</summary>
    public static readonly MoveRow Views = new("M12", Say.AnswerConsultation, Side.Requesting, Refused, null, A40_28)
    {
        OpenOf = [Invitation.Stands],
        Checks = [Consultation.AnswerGiven],
        Marks = static (_, item) => item with { ConsultedGrounds = [.. item.ConsultedGrounds.Union(item.RefusedOn)] },
        Tells = [new(Side.Requested, "views-given", "The requesting State has given its views on the refusal, which stands; you may invite a new request.")],
    };

    /// <param name="from">Where a refusal can begin.</param>
    /// <param name="back">Where the item goes when the requested State goes on.</param>
    public static IReadOnlyList<MoveRow> Rows(StateSet from, ItemState back) =>
    [
        new("M11", Say.IntendToRefuse, Side.Requested, from | ConsultationRefuse, ConsultationRefuse, A40_28)
        {
            Then = static _ => [new Restarts("consultation-refuse")],
            Checks = [Reasons.Listed, Reasons.Available, Consultation.TermsStated],
            ChecksOf = [Reasons.Explained],
            Marks = Consultation.Announce,
            Tells = [new(Side.Requesting, "consultation-opened", "The requested State thinks of refusing and consults you first.", "consultation-refuse")],
        },
        new("M14", Say.AnswerConsultation, Side.Requesting, ConsultationRefuse, null, A40_28)
        {
            Checks = [Consultation.AnswerOrWish],
            Marks = Consultation.Hear,
            Then = Consultation.TellAnswer,
        },
        new("M12", Say.Refuse, Side.Requested, from, Refused, A40_25)
        {
            Checks = [Reasons.Listed, Reasons.Available],
            ChecksOf = [Reasons.Explained, Consultation.HeldOnEveryGround],
            Marks = Reasons.Remember,
            Then = Reasons.Follow,
            Tells = [new(Side.Requesting, "refused", "The requested State refuses, as the communication says.")],
        },
        Views,
        new("M17", Say.Refuse, Side.Requested, ConsultationRefuse, Refused, A40_28)
        {
            OpenOf = [Consultation.Held],
            Checks = [Reasons.Listed, Reasons.Available, Consultation.OutcomeOfRefusalRecorded],
            ChecksOf = [Reasons.Explained, Consultation.HeldOnEveryGround],
            Marks = Reasons.Remember,
            Then = Reasons.Follow,
            Tells = [new(Side.Requesting, "refused", "The requested State refuses, as the communication says.")],
        },
        new("M19", Say.Proceed, Side.Requested, ConsultationRefuse, back, A40_28)
        {
            Marks = Consultation.Drop,
            Tells = [new(Side.Requesting, "consultation-ended", "The requested State ends the consultation and goes on.")],
        },
    ];

    /// <param name="citation">The paragraph that asks for the consultation.</param>
    /// <param name="window">The window of the consultation.</param>
    public static ClockRow Clock(Citation citation, Func<Facts, IReadOnlyList<int>, IReadOnlyList<Limit>> window) => new("consultation-refuse", Side.Requesting, citation, window)
    {
        While = ConsultationRefuse,
        If = Consultation.AwaitsAnswer,
        Reminder = "The requested State consults you before it refuses; answer before the window ends.",
        Lapse = "The consultation window ended without an answer. The requested State may now decide; silence is neither consent nor refusal.",
        AtEnd = Consultation.Lapse,
    };

    /// <summary>After the answer, or the end of the window, the decision is the requested State's, and that State is reminded of it.</summary>
    public static ClockRow Decision(StateSet consulting, Citation citation) => Common.Remind(
        "consultation-decision", Side.Requested, citation, consulting,
        "The consultation is over, with an answer or with the end of its window; decide now: refuse, or go on.", p => p.AnswerReminderEvery) with
    {
        If = static (d, item) => !Consultation.AwaitsAnswer(d, item),
    };
}
