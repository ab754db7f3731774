namespace RequestRouter.Router.Door;

/// <summary>
/// A communication at the door: its shape is sound and its signature is its sender's. Whether the move is open is still to be
/// seen.
/// </summary>
/// <param name="Communication">What is said, with the verified sender in it.</param>
/// <param name="Body">The exact bytes that were signed.</param>
/// <param name="Signature">The detached JWS over them.</param>
/// <param name="Officer">Who spoke, as the issuer or, over the queue, the key names them.</param>
public sealed record Handed(CaseId CaseId, Communication Communication, byte[] Body, string Signature, string Officer);
