using RequestRouter.Convention.Engine;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What another treaty asks for goes on beside the Convention: its time for an answer runs as a clock more, 40(6).</summary>
internal static class TreatyTimes
{
    private static readonly StateSet Undecided = StateSet.Of(
        ItemState.Received, ItemState.UnderReview, ItemState.InformationRequested, ItemState.ConsultationRefuse, ItemState.ConsultationPostpone, ItemState.ConditionsOffered);

    public static readonly ClockRow Answer = new("treaty-answer", Side.Requested, "40(6)", Limits)
    {
        While = Undecided,
        If = static (_, item) => item.Paused is null || Undecided.Has(item.Paused.Value),
        Reminder = "The treaty between the two States sets a time for the answer to this request; it comes near.",
        Lapse = "The time that the treaty between the two States sets for an answer has passed.",
    };

    /// <summary>From the receipt of the request, whenever the clock is opened; none where the time is over.</summary>
    [Provision("40(6)")]
    private static IReadOnlyList<Limit> Limits(Draft draft, IReadOnlyList<int> items) =>
        draft.Before.Regime.Treaty is { } id && draft.Register.Named(id, draft.Before.Requesting, draft.Before.Requested)?.AnswerWithin is { } within
        && draft.Before.ReceivedAt + within is var end && end > draft.Now
            ? Clocks.ReminderThen(draft.Now, end, "answer")
            : [];
}
