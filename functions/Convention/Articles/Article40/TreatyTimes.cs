namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What another treaty asks for goes on beside the Convention: its time for an answer runs as a clock more, 40(6).</summary>
internal static class TreatyTimes
{
    /// <summary>Where the answer to a request is still to come.</summary>
    public static readonly StateSet Undecided = StateSet.Of(
        ItemState.Received, ItemState.UnderReview, ItemState.InformationRequested, ItemState.ConsultationRefuse, ItemState.ConsultationPostpone, ItemState.ConditionsOffered);

    /// <summary>From the receipt of the request, whenever the clock is opened; none where the time is over.</summary>
    [Provision(A40_6)]
    public static IReadOnlyList<Limit> Limits(Facts facts, IReadOnlyList<int> items) =>
        facts.Before.Regime.Treaty is { } id && facts.Register.Named(id, facts.Before.Requesting, facts.Before.Requested)?.AnswerWithin is { } within
        && facts.Before.ReceivedAt + within is var end && end > facts.Now
            ? Limit.ReminderThen(facts.Now, end, "answer")
            : [];
}
