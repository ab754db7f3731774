namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>A receiver's claim to a session, good as long as the session's lock.</summary>
internal sealed record SessionHold(string SessionId, Guid Token);
