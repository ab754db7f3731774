using System.Text.RegularExpressions;

namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>What README names is there: folders, settings that a suite reads, tests that a filter finds.</summary>
public partial class ReadmePromises
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Solution.Root, "README.md"));

    private static readonly string[] Sources =
    [
        .. new[] { "tests", "local", "functions" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Solution.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.EndsWith("ReadmePromises.cs", StringComparison.Ordinal)).Select(File.ReadAllText),
    ];

    [Fact]
    public void Each_setting_of_a_suite_is_read_by_one() =>
        Assert.All(Settings().Matches(Readme).Select(match => match.Value).Distinct(), name => Assert.Contains(Sources, source => source.Contains($"\"{name}\"", StringComparison.Ordinal)));

    [Fact]
    public void Each_folder_and_file_is_there() =>
        Assert.All(Paths().Matches(Readme).Select(match => match.Groups[1].Value.TrimEnd('/', '.')).Distinct(), path => Assert.True(Path.Exists(Path.Combine(Solution.Root, path)), path));

    [Fact]
    public void Each_filter_finds_a_test() =>
        Assert.All(
            Filters().Matches(Readme).SelectMany(match => match.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal).Split('|', '&')).Where(part => !part.Contains("!~", StringComparison.Ordinal)).Select(part => part.Split('~')[^1].Split('.')[^1]),
            name => Assert.Contains(Sources, source => source.Contains($"class {name}", StringComparison.Ordinal) || source.Contains($".{name};", StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(?:[A-Z]+_(?:SUITE|CASES|SEED|CALLS|PROGRESS|PROFILE)|UPDATE_[A-Z]+)\b")]
    private static partial Regex Settings();

    [GeneratedRegex(@"`((?:functions|local|tests|infra)(?:/[A-Za-z0-9_./-]+)?)`")]
    private static partial Regex Paths();

    [GeneratedRegex("""--filter "?([A-Za-z0-9_.~!&|\\]+)""")]
    private static partial Regex Filters();
}
