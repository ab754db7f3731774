namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>Costs of a substantial or extraordinary nature are to be expected, 40(30).</summary>
public sealed record ForeseeCosts : Communication
{
    public string? Description { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ForeseeCosts;
}
