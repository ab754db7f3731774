namespace RequestRouter.Convention.Model.Cases;

/// <summary>Something a State may say about a case now.</summary>
/// <param name="Type">The communication type's name.</param>
/// <param name="Items">The items it may be said of.</param>
/// <param name="Citation">The paragraph that gives it; empty where it is practice.</param>
/// <param name="Why">One English sentence: what it does.</param>
/// <param name="Until">When it is due, or stops being open, in UTC; null when there is no such time.</param>
public sealed record Move(string Type, IReadOnlyList<int> Items, Citation Citation, string Why, DateTimeOffset? Until = null)
{
    /// <summary>For a delivery: the terms of the arrangement with the other State, as a default for the check of 36(1); null when there are none, 36(1)(c).</summary>
    public TransferTerms? Terms { get; init; }
}
