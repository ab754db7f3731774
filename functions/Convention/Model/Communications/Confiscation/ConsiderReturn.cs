namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The requested State gave priority consideration to the return, 52(2).</summary>
public sealed record ConsiderReturn : Communication
{
    /// <summary>What came of it.</summary>
    public string? Consideration { get; init; }

    /// <summary>An outcome or a reason for each claim of a victim, in the order of the claims, 34(2).</summary>
    public IReadOnlyList<string>? VictimOutcomes { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ConsiderReturn;
}
