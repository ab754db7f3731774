namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>
/// Tests that share one router and its clock: they run one after the other, and beside no others, because some count every
/// storage write of the process.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RouterCollection : ICollectionFixture<RouterFixture>
{
    public const string Name = "router";
}
