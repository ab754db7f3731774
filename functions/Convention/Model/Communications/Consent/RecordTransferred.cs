namespace RequestRouter.Convention.Model.Communications.Consent;

/// <summary>The elements went to the recipient that was authorized, 36(3).</summary>
public sealed record RecordTransferred : Communication
{
    /// <summary>For a merged set: the authorization of every other origin that the request named; null when there is none.</summary>
    public IReadOnlyList<OriginAuthorization>? Authorizations { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordTransferred;
}
