namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>The requested State says how far it provides records that are not open to its public, 40(31)(b).</summary>
public sealed record DetermineAccess : Communication
{
    public RecordsExtent? Extent { get; init; }

    /// <summary>What is left out and why; needed when they are provided in part.</summary>
    public string? Explanation { get; init; }

    internal override CommunicationType Is => CommunicationTypes.DetermineAccess;
}
