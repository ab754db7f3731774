namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>One State or both are told something.</summary>
/// <param name="Tell">To whom, and what.</param>
/// <param name="Citation">The paragraph; empty where it is practice.</param>
/// <param name="Items">The items it is about, by number; null for the whole case.</param>
internal sealed record Told(Tell Tell, Citation Citation, IReadOnlyList<int>? Items = null) : Consequence
{
    /// <summary>It stands before all that the rows of the occurrence tell, and not in the order of what is told with them.</summary>
    public bool First { get; init; }
}
