namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The requesting State asks where its request stands, 40(26).</summary>
public sealed record AskStatus : Communication
{
    /// <summary>What it wants to know beyond the state; null for the state alone.</summary>
    public string? Question { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AskStatus;
}
