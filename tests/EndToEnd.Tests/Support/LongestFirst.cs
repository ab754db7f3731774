using Xunit.Abstractions;

[assembly: TestCollectionOrderer("RequestRouter.EndToEnd.Tests.Support.LongestFirst", "RequestRouter.EndToEnd.Tests")]

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>The two collections of many classes begin first: each takes minutes, in which the others run beside it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName is RouterCollection.Name or LifetimeCollection.Name ? 0 : 1);
}
