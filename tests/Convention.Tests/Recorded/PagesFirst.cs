using Xunit.Abstractions;

[assembly: TestCollectionOrderer("RequestRouter.Convention.Tests.Recorded.PagesFirst", "RequestRouter.Convention.Tests")]

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>
/// The page of machines first, recorded walks last: a mutation run stops at the first failure, the page looks at every cell of the
/// tables in a moment, and a walk takes longer than all sentences together.
/// </summary>
public sealed class PagesFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(Place);

    private static int Place(ITestCollection collection) => collection.DisplayName switch
    {
        var name when name.EndsWith(nameof(MachinesPage), StringComparison.Ordinal) => 0,
        var name when name.EndsWith(nameof(RecordedRequests), StringComparison.Ordinal) => 2,
        var name when name.EndsWith(nameof(RecordedSteps), StringComparison.Ordinal) => 3,
        _ => 1,
    };
}
