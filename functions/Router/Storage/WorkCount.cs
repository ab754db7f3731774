namespace RequestRouter.Router.Storage;

/// <summary>How many cases wait.</summary>
/// <param name="Number">Of cases counted: at most 1,000.</param>
/// <param name="More">Whether there may be more, which were not counted.</param>
public sealed record WorkCount(int Number, bool More);
