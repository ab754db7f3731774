namespace RequestRouter.WebConsole.Model;

/// <summary>A ground, and whether it may be named.</summary>
/// <param name="Use"><c>open</c>, <c>not-alone</c>, <c>not-available</c> or <c>prohibited</c>.</param>
/// <param name="Citation">The paragraph on which it rests, or that stands against it.</param>
/// <param name="Why">What stands against it: one English sentence.</param>
public sealed record MoveGround(string Ground, string Use, string? Citation, string? Why)
{
    public bool MayBeNamed => Use is "open" or "not-alone";
}
