namespace RequestRouter.Local.Client;

/// <summary>Where the communication that a notice tells of is read.</summary>
/// <param name="Digest">SHA-256 of its bytes, hexadecimal.</param>
/// <param name="Href">Absolute path.</param>
internal sealed record CommunicationLink(string Id, string Type, string From, string Authority, string Digest, string Href);
