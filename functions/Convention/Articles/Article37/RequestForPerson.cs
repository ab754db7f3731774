namespace RequestRouter.Convention.Articles.Article37;

/// <summary>A person in the other State, punishable under both laws, wanted for prosecution or for a sentence, 37(1).</summary>
internal static class RequestForPerson
{
    [Provision(A37_1)]
    public static Failure? Presence(Submission submission) => Wording.Missing(Stated(submission).Presence)
        ? Failure.Missing("/content/forKind/extradition/presence", A37_1, "Say why the person is known or believed to be in the requested State.")
        : null;

    [Provision(A37_1)]
    public static IEnumerable<Failure> Punishable(Submission submission)
    {
        var stated = Stated(submission);
        if (Wording.Missing(stated.Punishability))
            yield return Failure.Missing("/content/forKind/extradition/punishability", A37_1, "Say how the offence is punishable under the law of both States.");
        if (stated.Stage is null)
            yield return Failure.Missing("/content/forKind/extradition/stage", A37_1, "Say whether the person is wanted for prosecution or to serve a sentence.");
        if (stated.Stage != ExtraditionStage.Sentence)
            yield break;
        if (stated.Judgment is null)
            yield return Failure.Missing("/content/forKind/extradition/judgment", A37_1, "Attach the judgment.");
        if (stated.RemainingMonths is not >= 0)
            yield return Failure.Missing("/content/forKind/extradition/remainingMonths", A37_1, "Say what remains of the sentence, in months.");
    }

    /// <summary>Each offence is decided by itself, so each is an item.</summary>
    [Provision(A37_3)]
    public static IReadOnlyList<Item> ItemPerOffence(Submission submission, ItemState state) =>
        submission.Content.Offences is { Count: > 0 } offences
            ? [.. offences.Select((offence, i) => new Item { Number = i + 1, State = state, Accessory = offence.Accessory })]
            : [new Item { Number = 1, State = state }];

    private static ExtraditionContent Stated(Submission submission) => submission.Content.ForKind?.Extradition ?? new ExtraditionContent();
}
