namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The property goes to the requesting State, 52(2).</summary>
public sealed record ReturnProperty : Communication
{
    /// <summary>Reasonable expenses deducted, 52(4); null for none.</summary>
    public IReadOnlyList<Deduction>? Deductions { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ReturnProperty;
}
