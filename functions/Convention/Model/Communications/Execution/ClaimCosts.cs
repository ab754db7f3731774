namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>The requested State claims ordinary costs from the requesting State, which needs an agreement, 40(30).</summary>
public sealed record ClaimCosts : Communication
{
    public string? Description { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ClaimCosts;
}
