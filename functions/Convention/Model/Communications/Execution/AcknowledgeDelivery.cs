namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>The requesting State has what was delivered, unchanged.</summary>
public sealed record AcknowledgeDelivery : Communication
{
    /// <summary>It compared the digests.</summary>
    public bool? IntegrityVerified { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AcknowledgeDelivery;
}
