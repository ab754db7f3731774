namespace RequestRouter.Local.Demo;

/// <summary>One thing that happens in the play.</summary>
/// <param name="Title">What, in one sentence.</param>
/// <param name="Play">Does it, and gives a remark to show; throws <see cref="WrongAnswer"/> where the router is wrong.</param>
internal sealed record Scene(string Title, Func<Stage, CancellationToken, Task<string>> Play)
{
    /// <summary>True where the router's clock is moved, which only a rehearsal can do.</summary>
    public bool LetsTimePass { get; init; }
}
