using RequestRouter.Local.States;

namespace RequestRouter.Local.Identity;

/// <summary>A code that was given for a persona, to be redeemed once.</summary>
/// <param name="Challenge">Of PKCE: the SHA-256 of the verifier, base64url.</param>
/// <param name="Redirect">Where the browser was sent with it.</param>
internal sealed record AuthorizationCode(Officer Persona, string Challenge, string Redirect);
