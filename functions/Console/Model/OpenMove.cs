namespace RequestRouter.WebConsole.Model;

/// <summary>Something that the reader's State may say now.</summary>
/// <param name="Why">What it does: one English sentence.</param>
/// <param name="Required">JSON pointers of what it must hold.</param>
/// <param name="Grounds">Where it names grounds: each, and whether it may be named.</param>
public sealed record OpenMove(string Type, IReadOnlyList<int> Items, string? Citation, string Why, DateTimeOffset? Until, IReadOnlyList<string> Required, IReadOnlyList<MoveGround>? Grounds = null);
