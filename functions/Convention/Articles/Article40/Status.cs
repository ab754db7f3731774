
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Reasonable status inquiries are answered: at once by the router, and by the requested State's authority, 40(26).</summary>
internal static class Status
{
    public const string Inquiry = "status-inquiry";

    /// <summary>How often a person is asked is limited; the automatic answer comes with the failure.</summary>
    [Provision(A40_26)]
    public static Failure? Reasonable(Facts facts) => facts.Before.StatusAskedAt is { } asked && facts.Now < asked + facts.Practice.StatusHumanInterval
        ? new Failure("", Codes.TooFrequent, facts.Paragraphs.Status, $"{Automatic(facts)} Ask again after {asked + facts.Practice.StatusHumanInterval:yyyy-MM-dd'T'HH:mm:ss'Z'}.") { RetryAt = asked + facts.Practice.StatusHumanInterval }
        : null;

    [Provision(A40_26)]
    public static Failure? WasAsked(Facts facts) => !facts.Runs(Inquiry)
        ? Failure.Conflict(facts.Paragraphs.Status, "No status inquiry is open.", facts.At)
        : null;

    [Provision(A40_26)]
    public static Failure? Answered(Facts facts) => Wording.Missing(((AnswerStatus)facts.Said!).Answer)
        ? Failure.Unsaid(facts.At + "/answer", facts.Paragraphs.Status, "Give the answer.")
        : null;

    [Provision(A40_26)]
    public static Failure? ProgressReported(Facts facts) => Wording.Missing(((ReportProgress)facts.Said!).Progress)
        ? Failure.Unsaid(facts.At + "/progress", facts.Paragraphs.Status, "Say how the execution goes.")
        : null;

    /// <summary>The answer of the router at once, then the question to the authority; where everything has ended, the automatic answer is whole and nobody is asked.</summary>
    [Provision(A40_26)]
    public static IEnumerable<Consequence> Ask(Facts facts)
    {
        yield return new Told(new Tell(Side.Requesting, "status", Automatic(facts), Carries: false), facts.Paragraphs.Status);
        if (facts.Before.State.Furthest == ItemState.Closed || facts.HasEnded)
            yield break;
        yield return new CaseRemembers(c => c with { StatusAskedAt = facts.Now });
        yield return new Concludes(Inquiry);
        yield return new Opens(Inquiry);
        yield return new Told(new Tell(Side.Requested, "status-asked", "The requesting State asks where its request stands.", Inquiry), facts.Paragraphs.Status);
    }

    /// <summary>The state in words, with the outcome of a closed case.</summary>
    public static string Automatic(Facts facts)
    {
        var ended = facts.Before.Items.Where(i => i.Ended is not null).Select(i => Kebab.Of(i.Ended!.Value)).Distinct().ToArray();
        return ended.Length == 0 ? $"The case stands at: {facts.Before.State}." : $"The case is closed, with the outcome: {string.Join(", ", ended)}.";
    }
}
