namespace RequestRouter.Convention.Model.Communications.Afterlife;

/// <summary>The requesting State records a use of what was furnished, 40(19).</summary>
public sealed record RecordUse : Communication
{
    /// <summary>When the use was made, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether it stays within the purpose stated in the request.</summary>
    public bool? WithinStatedPurpose { get; init; }

    /// <summary>The use-consent case in which the other use was allowed beforehand, 40(19).</summary>
    public CaseId? Consent { get; init; }

    /// <summary>What was used, by digest; null for all that the consent is about.</summary>
    public IReadOnlyList<Digest>? Elements { get; init; }

    /// <summary>The other proceedings in which it was used, in the words of the consent; null to leave it to the case named.</summary>
    public string? Proceedings { get; init; }

    /// <summary>Numbers of accepted conditions it goes against, by the requesting State's own account.</summary>
    public IReadOnlyList<int>? AgainstConditions { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordUse;
}
