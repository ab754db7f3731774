namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>The stories of whole cases: they share one router and its clock, and follow one another.</summary>
[CollectionDefinition(Name)]
public sealed class LifetimeCollection : ICollectionFixture<LifetimeFixture>
{
    public const string Name = "lifetime";
}
