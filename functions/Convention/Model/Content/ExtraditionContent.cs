namespace RequestRouter.Convention.Model.Content;

/// <summary>What a request for extradition or provisional arrest states beyond person, offences and facts, 37(1).</summary>
public sealed record ExtraditionContent
{
    /// <summary>What the person is wanted for.</summary>
    public ExtraditionStage? Stage { get; init; }

    /// <summary>Why the person is known or believed to be in the requested State.</summary>
    public string? Presence { get; init; }

    /// <summary>How the offence is punishable under the law of the requesting State.</summary>
    public string? Punishability { get; init; }

    /// <summary>A copy of the judgment, for a sentence; may be left out.</summary>
    public Digest? Judgment { get; init; }

    /// <summary>What remains of the sentence, in months, for a sentence; may be left out.</summary>
    public int? RemainingMonths { get; init; }
}
