namespace RequestRouter.Router.Faults;

/// <summary>A message that could not be taken: what it was and why, without its content.</summary>
/// <param name="Id">What an operator hands it in again by.</param>
/// <param name="Queue"><c>submissions</c> (no key verifies it), <c>submissions-by-state</c>, <c>wake-ups</c>, <c>pages</c> or <c>inbox</c>.</param>
/// <param name="About">The case or the State it is about; null where it names none.</param>
/// <param name="Reason">Why it stands here, as <c>UNKNOWN_KEY</c>.</param>
/// <param name="EnqueuedAt">UTC.</param>
/// <param name="Deliveries">How often it was tried.</param>
public sealed record DeadLetter(string Id, string Queue, string? About, string? Reason, string? Description, DateTimeOffset EnqueuedAt, int Deliveries);
