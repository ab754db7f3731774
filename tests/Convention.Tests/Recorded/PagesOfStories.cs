using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>A page whose class of tests is gone holds nothing any more.</summary>
public class PagesOfStories
{
    [Fact]
    public void Each_is_of_a_class_of_tests() => Assert.Equal([], Directory.EnumerateFiles(Path.Combine(Solution.Root, "tests", "Convention.Tests", "Recorded", "stories"))
        .Select(Path.GetFileNameWithoutExtension).Where(name => typeof(PagesOfStories).Assembly.GetType($"RequestRouter.Convention.Tests.{name}") is null));
}
