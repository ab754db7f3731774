namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>The requested State refuses, with reasons, 40(21), (25).</summary>
public sealed record Refuse : Communication
{
    public IReadOnlyList<Reason>? Reasons { get; init; }

    /// <summary>What the consultation came to, 40(28); needed where one was held.</summary>
    public string? ConsultationOutcome { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Refuse;
}
