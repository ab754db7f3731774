namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>One side records the terms on which the costly execution goes on, 40(30); it does when both have.</summary>
public sealed record AgreeCosts : Communication
{
    public string? Terms { get; init; }

    /// <summary>The number of the other State's record that this confirms; null to record terms of one's own.</summary>
    public int? Confirms { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AgreeCosts;
}
