namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>The requesting State does not accept the conditions, 40(28).</summary>
public sealed record RejectConditions : Communication
{
    /// <summary>What it could accept; null when nothing.</summary>
    public string? CounterProposal { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RejectConditions;
}
