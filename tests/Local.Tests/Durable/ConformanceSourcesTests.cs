namespace RequestRouter.Local.Tests.Durable;

public sealed class ConformanceSourcesTests
{
    [Fact]
    public void The_conformance_suite_names_nothing_of_this_engine()
    {
        string[] sources = Directory.GetFiles(Path.Combine(Root(AppContext.BaseDirectory), "tests", "Runtime.Tests", "Durable", "Conformance"), "*.cs");

        Assert.True(sources.Length > 5);
        Assert.All(sources, source => Assert.DoesNotContain("RequestRouter.Local", File.ReadAllText(source), StringComparison.Ordinal));
        Assert.Equal(
            ["ConformanceTest.cs"],
            sources.Where(source => File.ReadAllText(source).Contains("ConformanceEngine.New()", StringComparison.Ordinal)).Select(Path.GetFileName));
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
