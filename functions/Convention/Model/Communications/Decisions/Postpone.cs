namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>The requested State postpones, 40(27).</summary>
public sealed record Postpone : Communication
{
    public Ground Ground { get; init; } = Ground.Interference;

    public string? Explanation { get; init; }

    /// <summary>What the consultation came to, 40(28).</summary>
    public string? ConsultationOutcome { get; init; }

    /// <summary>When the requested State looks at it again, UTC; null where it sets no date.</summary>
    public DateTimeOffset? ReviewAt { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Postpone;
}
