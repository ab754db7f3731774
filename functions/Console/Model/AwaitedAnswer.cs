namespace RequestRouter.WebConsole.Model;

/// <summary>A word of the reader's State that a case waits for.</summary>
/// <param name="Silence">What it means when nothing is said by then.</param>
public sealed record AwaitedAnswer(string Procedure, IReadOnlyList<int> Items, string? Citation, string Asked, DateTimeOffset DueAt, string Silence);
