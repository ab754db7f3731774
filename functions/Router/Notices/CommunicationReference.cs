namespace RequestRouter.Router.Notices;

/// <summary>Where a communication is read, and the digest its bytes must have.</summary>
/// <param name="Id">The sender's own id.</param>
/// <param name="Href">Absolute path; answers with the exact bytes and the sender's signature in <c>X-JWS-Signature</c>.</param>
public sealed record CommunicationReference(string Id, string Type, StateCode From, AuthorityId Authority, Digest Digest, string Href);
