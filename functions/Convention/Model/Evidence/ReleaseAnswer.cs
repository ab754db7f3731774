namespace RequestRouter.Convention.Model.Evidence;

/// <summary>Whether what a holder wants to pass on may be released, 36(3): element by element, origin by origin.</summary>
/// <param name="Failures">What is missing, each with the element as its place; empty where everything may be released.</param>
/// <param name="Granted">What stands.</param>
public sealed record ReleaseAnswer(IReadOnlyList<Failure> Failures, IReadOnlyList<GrantedRelease> Granted)
{
    /// <summary>When the first of the authorizations ends, UTC; null when none does.</summary>
    public DateTimeOffset? Until => Granted.Min(granted => granted.Until);
}
