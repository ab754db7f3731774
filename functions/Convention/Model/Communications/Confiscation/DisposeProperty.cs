namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The property is disposed of under domestic law, 52(1).</summary>
public sealed record DisposeProperty : Communication
{
    /// <summary>The law and procedure under which it is disposed of, 52(1).</summary>
    public string? LegalBasis { get; init; }

    /// <summary>What becomes of it.</summary>
    public Disposition Disposition { get; init; }

    /// <summary>For a contribution or sharing: how compensation of victims was considered, 52(3).</summary>
    public string? VictimsConsidered { get; init; }

    /// <summary>For a contribution or sharing: the agreement or arrangement, 52(3).</summary>
    public string? Agreement { get; init; }

    /// <summary>Reasonable expenses deducted, 52(4); null for none.</summary>
    public IReadOnlyList<Deduction>? Deductions { get; init; }

    internal override CommunicationType Is => CommunicationTypes.DisposeProperty;
}
