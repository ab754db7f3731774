namespace RequestRouter.Router.Operations;

/// <summary>What waits in a queue that the router itself receives from.</summary>
/// <param name="Name"><c>submissions</c>, <c>submissions-by-state</c>, <c>wake-ups</c>, <c>pages</c> or <c>inbox</c>.</param>
/// <param name="Messages">How many messages, up to 200: what is being taken at this moment counts.</param>
/// <param name="OldestAt">When the oldest was enqueued (UTC); null where there is none.</param>
/// <param name="Age">How long the oldest has waited; null where there is none.</param>
/// <param name="DeadLetters">How many could not be taken, up to 200.</param>
/// <param name="OldestDeadLetterAt">When the oldest of those was enqueued (UTC); null where there is none.</param>
public sealed record QueueState(string Name, int Messages, DateTimeOffset? OldestAt, TimeSpan? Age, int DeadLetters, DateTimeOffset? OldestDeadLetterAt);
