using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Cases;

/// <summary>Something a State may say now; how to say it is told with the case.</summary>
/// <param name="Type">The communication's <c>type</c>.</param>
/// <param name="Citation">The paragraph that gives it; null where it is practice.</param>
/// <param name="Items">Numbers of the items it may be said of.</param>
public sealed record OpenMove(string Type, string? Citation, IReadOnlyList<int> Items)
{
    public static OpenMove Of(Move move) => new(move.Type, Cited.Of(move.Citation), move.Items);
}
