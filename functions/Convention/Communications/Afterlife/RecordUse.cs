namespace RequestRouter.Convention;

/// <summary>The requesting State records a use of what was furnished, 40(19).</summary>
public sealed record RecordUse : Communication
{
    /// <summary>Whether it stays within the purpose stated in the request.</summary>
    public bool? WithinStatedPurpose { get; init; }

    /// <summary>The use-consent case in which the other use was allowed beforehand, 40(19).</summary>
    public CaseId? Consent { get; init; }

    /// <summary>Numbers of accepted conditions it would go against, by the requesting State's own account.</summary>
    public IReadOnlyList<int>? AgainstConditions { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordUse;
}
