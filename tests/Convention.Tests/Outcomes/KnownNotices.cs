using System.Text.RegularExpressions;
using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Outcomes;

/// <summary>A State's system can know every type of notice beforehand.</summary>
public partial class KnownNotices
{
    [Fact]
    public void Every_notice_that_the_sources_name_is_listed() =>
        Assert.Empty(Sources().SelectMany(text => Named().Matches(text)).Select(match => match.Groups["type"].Value).Except(NoticeTypes.All));

    [Fact]
    public void Every_notice_in_the_recorded_steps_is_listed() =>
        Assert.Empty(Recorded().SelectMany(text => Told().Matches(text)).Select(match => match.Groups["type"].Value).Except(NoticeTypes.All));

    [Fact]
    public void Every_procedure_in_the_recorded_steps_is_listed() =>
        Assert.Empty(Recorded().SelectMany(text => Opened().Matches(text)).Select(match => match.Groups["kind"].Value).Except(ProcedureKinds.All));

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Solution.Root, "functions", "Convention"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText);

    private static IEnumerable<string> Recorded() =>
        Directory.EnumerateFiles(Path.Combine(Solution.Root, "tests", "Convention.Tests", "Recorded"), "*.md", SearchOption.AllDirectories)
        .Where(file => !Path.GetFileName(file).StartsWith("Editions.", StringComparison.Ordinal)).Select(File.ReadAllText); // rulebooks of tests tell what no State is told

    [GeneratedRegex(@"(?:new(?: Tell)?\(Side\.[A-Za-z]+|Tell\([a-zA-Z.]+(?:, reason)?), ?""(?<type>[a-z0-9-]+)""")]
    private static partial Regex Named();

    [GeneratedRegex("^ *opens (?<kind>[a-z0-9-]+)", RegexOptions.Multiline)]
    private static partial Regex Opened();

    [GeneratedRegex("^ *tells [A-Z]{2} (?<type>[a-z0-9-]+)", RegexOptions.Multiline)]
    private static partial Regex Told();
}
