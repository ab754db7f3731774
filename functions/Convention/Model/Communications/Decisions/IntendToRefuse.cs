namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>The requested State thinks of refusing, and opens the consultation, 40(28).</summary>
public sealed record IntendToRefuse : Communication
{
    public IReadOnlyList<Reason>? Reasons { get; init; }

    /// <summary>Terms and conditions under which it could help; null when it sees none.</summary>
    public string? PossibleTerms { get; init; }

    /// <summary>It sees no terms under which it could help.</summary>
    public bool SeesNoTerms { get; init; }

    /// <summary>Extradition only: why no consultation is appropriate, 37(17).</summary>
    public string? ConsultationNotAppropriate { get; init; }

    internal override CommunicationType Is => CommunicationTypes.IntendToRefuse;
}
