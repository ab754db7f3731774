namespace RequestRouter.Convention.Model.Content;

/// <summary>What a request for extradition or provisional arrest states beyond person, offences and facts, 37(1).</summary>
public sealed record ExtraditionContent
{
    /// <summary>What the person is wanted for.</summary>
    public ExtraditionStage? Stage { get; init; }

    /// <summary>Why the person is known or believed to be in the requested State.</summary>
    public string? Presence { get; init; }

    /// <summary>How the offence is punishable under the law of both States.</summary>
    public string? Punishability { get; init; }

    /// <summary>A copy of the judgment; needed for a sentence.</summary>
    public Digest? Judgment { get; init; }

    /// <summary>What remains of the sentence, in months; needed for a sentence.</summary>
    public int? RemainingMonths { get; init; }
}
