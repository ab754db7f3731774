namespace RequestRouter.Router.Parties;

/// <summary>What an operator confirms: that the State itself has told the fingerprint of its change, by another way than this API.</summary>
/// <param name="Fingerprint">SHA-256 of the change's body, exactly as it was handed in.</param>
public sealed record Confirmation(Digest Fingerprint);
