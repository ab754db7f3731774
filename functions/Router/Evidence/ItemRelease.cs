namespace RequestRouter.Router.Evidence;

/// <summary>That an item was released, as the item remembers it.</summary>
/// <param name="Id">Of the release.</param>
/// <param name="By">The State that held it and passed it on.</param>
/// <param name="To">The State to which; null where an organization is the recipient.</param>
/// <param name="Recipient">As it was named.</param>
/// <param name="At">When (UTC).</param>
/// <param name="ReadAt">When bytes of it were first given out under this release (UTC): from then on the recipient holds it. Null before.</param>
public sealed record ItemRelease(ReleaseId Id, StateCode By, StateCode? To, string Recipient, DateTimeOffset At, DateTimeOffset? ReadAt = null);
