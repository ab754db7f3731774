namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Tests that share one router and its clock: they run one after the other. Storage calls are counted on the way of this router alone.</summary>
[CollectionDefinition(Name)]
public sealed class RouterCollection : ICollectionFixture<RouterFixture>
{
    public const string Name = "router";
}
