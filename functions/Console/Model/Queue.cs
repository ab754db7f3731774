namespace RequestRouter.WebConsole.Model;

/// <summary>What waits in one queue.</summary>
public sealed record Queue(string Name, int Messages, DateTimeOffset? OldestAt, int DeadLetters);
