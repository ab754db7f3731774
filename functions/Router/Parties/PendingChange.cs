namespace RequestRouter.Router.Parties;

/// <summary>
/// A change by ceremony that waits for its confirmation, as it is kept; its body is a blob. Others of the same State may wait beside it. Any change
/// that takes effect before makes it void, for then <paramref name="After"/> is not the last any more.
/// </summary>
/// <param name="After">The hash of the last change when it was handed in; null before the first.</param>
/// <param name="Digest">Of its body, exactly as signed: its fingerprint.</param>
/// <param name="At">When it was handed in (UTC).</param>
/// <param name="ConfirmableFrom">First instant at which it may be confirmed (UTC).</param>
public sealed record PendingChange(
    StateCode State, Digest? After, string Reason, Digest Digest, string Signature, AuthorityId Authority, string KeyId, NamedPerson Author, DateTimeOffset At, DateTimeOffset ConfirmableFrom);
