using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Reasonable status inquiries are answered: at once by the router, and by the requested State's authority, 40(26).</summary>
internal static class Status
{
    public const string Inquiry = "status-inquiry";

    /// <summary>How often a person is asked is limited; the automatic answer comes with the failure.</summary>
    [Provision("40(26)")]
    public static Failure? Reasonable(Draft draft) => draft.Before.StatusAskedAt is { } asked && draft.Now < asked + draft.Practice.StatusHumanInterval
        ? new Failure("", Codes.TooFrequent, draft.Machine.Common.Status, $"{Automatic(draft)} Ask again after {asked + draft.Practice.StatusHumanInterval:yyyy-MM-dd'T'HH:mm:ss'Z'}.") { RetryAt = asked + draft.Practice.StatusHumanInterval }
        : null;

    [Provision("40(26)")]
    public static Failure? WasAsked(Draft draft) => draft.Find(Inquiry) is null
        ? Failure.Conflict(draft.Machine.Common.Status, "No status inquiry is open.", draft.At)
        : null;

    [Provision("40(26)")]
    public static Failure? Answered(Draft draft) => Wording.Missing(((AnswerStatus)draft.Said!).Answer)
        ? Failure.Missing(draft.At + "/answer", draft.Machine.Common.Status, "Give the answer.")
        : null;

    [Provision("40(26)")]
    public static Failure? ProgressReported(Draft draft) => Wording.Missing(((ReportProgress)draft.Said!).Progress)
        ? Failure.Missing(draft.At + "/progress", draft.Machine.Common.Status, "Say how the execution goes.")
        : null;

    /// <summary>The answer of the router at once, then the question to the authority; where everything has ended, the automatic answer is whole and nobody is asked.</summary>
    [Provision("40(26)")]
    public static void Ask(Draft draft)
    {
        draft.Tell(draft.Before.Requesting, "status", draft.Machine.Common.Status, Automatic(draft));
        if (draft.Before.State.Furthest == ItemState.Closed || Clocks.All(draft, draft.Machine.Final))
            return;
        draft.After = draft.After with { StatusAskedAt = draft.Now };
        draft.Conclude(Inquiry);
        draft.Open(Inquiry);
        draft.Tell(draft.Before.Requested, "status-asked", draft.Machine.Common.Status, "The requesting State asks where its request stands.", draft.Opened[^1].Limits[^1].At, carries: true);
    }

    /// <summary>The state in words, with the outcome of a closed case.</summary>
    public static string Automatic(Draft draft)
    {
        var ended = draft.Before.Items.Where(i => i.Ended is not null).Select(i => Kebab.Of(i.Ended!.Value)).Distinct().ToArray();
        return ended.Length == 0 ? $"The case stands at: {draft.Before.State}." : $"The case is closed, with the outcome: {string.Join(", ", ended)}.";
    }
}
