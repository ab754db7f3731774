namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>The requested State thinks of postponing, and opens the consultation, 40(27), (28).</summary>
public sealed record IntendToPostpone : Communication
{
    public Ground Ground { get; init; } = Ground.Interference;

    /// <summary>The ongoing investigation, prosecution or judicial proceeding, and how the execution would interfere.</summary>
    public string? Explanation { get; init; }

    /// <inheritdoc cref="IntendToRefuse.PossibleTerms"/>
    public string? PossibleTerms { get; init; }

    /// <inheritdoc cref="IntendToRefuse.SeesNoTerms"/>
    public bool SeesNoTerms { get; init; }

    internal override CommunicationType Is => CommunicationTypes.IntendToPostpone;
}
