namespace RequestRouter.Host.Tests.Conformance;

[CollectionDefinition(Name)]
public sealed class ConformanceCollection : ICollectionFixture<DurableHub>
{
    public const string Name = "Conformance";
}
