namespace RequestRouter.EndToEnd.Tests.Operations;

/// <summary>Tests of what operators see and do: they share a router that nothing else mends.</summary>
[CollectionDefinition(Name)]
public sealed class OperatedCollection : ICollectionFixture<OperatedRouter>
{
    public const string Name = "operated";
}
