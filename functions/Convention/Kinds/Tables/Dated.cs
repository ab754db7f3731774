namespace RequestRouter.Convention.Kinds.Tables;

/// <summary>What a table has beside its rows and clocks, with the rulebooks that have it; others of the same stand beside it.</summary>
/// <param name="Of">What it is in these rulebooks.</param>
internal sealed record Dated<T>(T Of)
{
    public Edition Edition { get; init; }
}
