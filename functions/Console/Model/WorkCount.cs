namespace RequestRouter.WebConsole.Model;

/// <summary>How many cases wait.</summary>
/// <param name="More">Whether there may be more than were counted.</param>
public sealed record WorkCount(int Number, bool More);
