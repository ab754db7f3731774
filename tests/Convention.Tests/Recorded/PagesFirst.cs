using Xunit.Abstractions;

[assembly: TestCollectionOrderer("RequestRouter.Convention.Tests.Recorded.PagesFirst", "RequestRouter.Convention.Tests")]

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>
/// The page of machines comes first: it looks at every cell of the tables in a moment, so a mutation run, which stops at the first
/// failure and must try all tests for a changed table, seldom needs a second test.
/// </summary>
public sealed class PagesFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(c => c.DisplayName.EndsWith(nameof(MachinesPage), StringComparison.Ordinal)).ThenByDescending(c => c.DisplayName.Contains(nameof(Recorded), StringComparison.Ordinal));
}
