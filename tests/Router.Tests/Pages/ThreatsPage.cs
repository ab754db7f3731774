using System.Text.RegularExpressions;

namespace RequestRouter.Router.Tests.Pages;

/// <summary>The page functions/docs/threats.md names the tests that show what it says; each of them exists.</summary>
public sealed partial class ThreatsPage
{
    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        string root = Root(AppContext.BaseDirectory);
        string page = File.ReadAllText(Path.Combine(root, "functions", "docs", "threats.md"));
        var tests = Directory.EnumerateFiles(Path.Combine(root, "tests"), "*.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

        var named = Named().Matches(page).Select(match => (Class: match.Groups[1].Value, Test: match.Groups[2].Value)).ToList();

        Assert.True(named.Count > 40, $"{named.Count} tests are named.");
        Assert.All(named, name => Assert.True(
            tests[name.Class].Any(source => source.Contains("[Fact", StringComparison.Ordinal) || source.Contains("[Theory", StringComparison.Ordinal)), $"There is no test class {name.Class}."));
        Assert.All(named.Where(name => name.Test != ""), name => Assert.True(
            tests[name.Class].Any(source => source.Contains($" {name.Test}(", StringComparison.Ordinal)), $"There is no test {name.Class}.{name.Test}."));
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    /// <summary>A word in the form of a class, alone or with a test; members and settings of the API do not begin with a capital letter.</summary>
    [GeneratedRegex("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?:\\.([A-Z]\\w+))?`")]
    private static partial Regex Named();
}
