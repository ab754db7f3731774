namespace RequestRouter.Convention.Model.Communications.Afterlife;

/// <summary>The requesting State records that it passed personal data on to a third State or an organization, 36(3).</summary>
public sealed record RecordOnwardTransfer : Communication
{
    /// <summary>When they were passed on, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    public string? Recipient { get; init; }

    /// <summary>The onward-transfer case in which the original transferring State authorized it.</summary>
    public CaseId? Authorization { get; init; }

    /// <summary>What was passed on, by digest; null for all that the authorization is about.</summary>
    public IReadOnlyList<Digest>? Elements { get; init; }

    /// <summary>What for, in the words of the authorization; null to leave it to the case named.</summary>
    public string? Purpose { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordOnwardTransfer;
}
