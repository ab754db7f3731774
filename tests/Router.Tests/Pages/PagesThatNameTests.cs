using System.Text.RegularExpressions;

namespace RequestRouter.Router.Tests.Pages;

/// <summary>Pages of functions/docs that name the tests which show what they say: each test exists, and each paragraph and decision that they cite.</summary>
public sealed partial class PagesThatNameTests
{
    private static readonly string Root = RootOf(AppContext.BaseDirectory);

    private static readonly ILookup<string, string> Tests = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

    [Theory]
    [InlineData("threats", 40)]
    [InlineData("what-the-router-is", 45)]
    public void Every_test_that_the_page_names_exists(string page, int least)
    {
        var named = NamedBy(Page(page)).ToList();

        Assert.True(named.Count > least, $"{named.Count} tests are named.");
        Assert.Equal([], Absent(named));
    }

    [Theory]
    [InlineData("threats")]
    [InlineData("what-the-router-is")]
    public void Every_paragraph_and_decision_that_the_page_cites_exists(string page)
    {
        string decisions = File.ReadAllText(Path.Combine(Root, "functions", "DECISIONS.md"));

        Assert.Equal([], Paragraphs().Matches(Page(page)).Select(match => match.Value).Where(cited => Convention.Text.Citations.Paragraphs.Find(cited) is null));
        Assert.Equal([], Decisions().Matches(Page(page)).Select(match => match.Groups[1].Value).Where(anchor => !decisions.Contains($"({anchor})", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_of_the_ten_questions_has_its_answer() =>
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"{number}"), Questions().Matches(Page("what-the-router-is")).Select(match => match.Groups[1].Value));

    [Fact]
    public void A_test_that_there_is_not_is_found() => Assert.Equal(
        ["NoSuchTests", "NoSuch.Test_of_it", "PagesThatNameTests.No_such_test"],
        Absent(NamedBy("`NoSuchTests`, `NoSuch.Test_of_it`, `PagesThatNameTests.No_such_test`, `PagesThatNameTests`, `PagesThatNameTests.A_test_that_there_is_not_is_found`")));

    private static string Page(string name) => File.ReadAllText(Path.Combine(Root, "functions", "docs", name + ".md"));

    private static IEnumerable<(string Class, string Test)> NamedBy(string page) =>
        Named().Matches(page).Select(match => match.Groups[1].Success ? (match.Groups[1].Value, match.Groups[2].Value) : (match.Groups[3].Value, ""));

    private static IEnumerable<string> Absent(IEnumerable<(string Class, string Test)> named) => named
        .Where(name => !Tests[name.Class].Any(source =>
            (source.Contains("[Fact", StringComparison.Ordinal) || source.Contains("[Theory", StringComparison.Ordinal))
            && (name.Test == "" || source.Contains($" {name.Test}(", StringComparison.Ordinal))))
        .Select(name => name.Test == "" ? name.Class : $"{name.Class}.{name.Test}");

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : RootOf(Path.GetDirectoryName(folder)!);

    /// <summary>A class with a test, or a word in the form of a class alone; members and settings of the API do not begin with a capital letter.</summary>
    [GeneratedRegex("`(?:([A-Z][A-Za-z]+)\\.([A-Z][A-Za-z0-9]*_\\w+)|([A-Z][a-z]+(?:[A-Z][a-z]+)+))`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b[1-6]?\d(?:\((?:\d{1,2}|[a-z]{1,3})\))+")]
    private static partial Regex Paragraphs();

    [GeneratedRegex(@"\(\.\./DECISIONS\.md(#[^)]+)\)")]
    private static partial Regex Decisions();

    [GeneratedRegex(@"^### (\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex Questions();
}
