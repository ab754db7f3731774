namespace RequestRouter.Convention.Articles.Article37;

/// <summary>A person in the other State, wanted for prosecution or for a sentence, 37(1): the requesting State states its own law, and the other judges by its own.</summary>
internal static class RequestForPerson
{
    /// <summary>Where the person is delimits the article, and is no content that a request owes.</summary>
    [Provision(A37_1)]
    public static Failure? Presence(Submission submission) => Wording.Missing(Stated(submission).Presence)
        ? Failure.Missing("/content/forKind/extradition/presence", A37_1, "Why the person is known or believed to be in the requested State is not said.")
        : null;

    [Provision(A37_1)]
    public static IEnumerable<Failure> Punishable(Submission submission)
    {
        var stated = Stated(submission);
        if (Wording.Missing(stated.Punishability))
            yield return Failure.Missing("/content/forKind/extradition/punishability", A37_1, "Say how the offence is punishable under your own law.");
        if (stated.Stage is null)
            yield return Failure.Missing("/content/forKind/extradition/stage", A37_1, "Say whether the person is wanted for prosecution or to serve a sentence.");
    }

    /// <summary>What helps to decide on a sentence, and is not owed.</summary>
    [Provision(A37_1)]
    public static IEnumerable<Failure> Sentence(Submission submission)
    {
        var stated = Stated(submission);
        if (stated.Stage != ExtraditionStage.Sentence)
            yield break;
        if (stated.Judgment is null)
            yield return Failure.Missing("/content/forKind/extradition/judgment", A37_1, "The judgment is not attached.");
        if (stated.RemainingMonths is not >= 0)
            yield return Failure.Missing("/content/forKind/extradition/remainingMonths", A37_1, "What remains of the sentence is not said.");
    }

    /// <summary>Each offence is decided by itself, so each is an item.</summary>
    [Provision(A37_3)]
    public static IReadOnlyList<Item> ItemPerOffence(Submission submission, ItemState state) =>
        submission.Content.Offences is { Count: > 0 } offences
            ? [.. offences.Select((offence, i) => new Item { Number = i + 1, State = state, Accessory = offence.Accessory })]
            : [new Item { Number = 1, State = state }];

    private static ExtraditionContent Stated(Submission submission) => submission.Content.ForKind?.Extradition ?? new ExtraditionContent();
}
