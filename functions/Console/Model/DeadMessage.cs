namespace RequestRouter.WebConsole.Model;

/// <summary>A message that could not be taken, without its content.</summary>
public sealed record DeadMessage(string Id, string Queue, string? About, string? Reason, string? Description, DateTimeOffset EnqueuedAt, int Deliveries);
