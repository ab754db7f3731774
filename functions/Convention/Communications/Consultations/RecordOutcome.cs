namespace RequestRouter.Convention;

/// <summary>One side's record of how the matter ended; it stands when both have recorded the same.</summary>
public sealed record RecordOutcome : Communication
{
    /// <summary>In a word or a sentence, the same for both sides.</summary>
    public string? Outcome { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordOutcome;
}
