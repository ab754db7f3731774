namespace RequestRouter.Router.Tests.Pages;

/// <summary>The table tests/findings.tsv names, for each finding about trust and about the edge, what is right and the tests that show it; each of them exists.</summary>
public sealed class FindingsTable
{
    private static readonly string[] Numbers =
        [.. Enumerable.Range(1, 13).Select(number => $"C{number}"), "A9", "A15", .. Enumerable.Range(1, 6).Select(number => $"E{number}"), .. Enumerable.Range(1, 25).Select(number => $"F{number}")];

    [Fact]
    public void Every_finding_names_what_is_right_and_tests_that_exist()
    {
        string root = Root(AppContext.BaseDirectory);
        var rows = File.ReadLines(Path.Combine(root, "tests", "findings.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var tests = Directory.EnumerateFiles(Path.Combine(root, "tests"), "*.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

        Assert.Equal(Numbers, rows.Select(row => row[0]));
        Assert.All(rows, row =>
        {
            Assert.Equal(3, row.Length);
            Assert.NotEmpty(row[1]);
            Assert.All(row[2].Split(' '), named => Assert.True(Exists(named.Split('.'), tests), $"{row[0]}: there is no test {named}."));
        });
    }

    private static bool Exists(string[] named, ILookup<string, string> tests) => tests[named[0]].Any(source =>
        (source.Contains("[Fact", StringComparison.Ordinal) || source.Contains("[Theory", StringComparison.Ordinal) || named.Length > 1)
        && (named.Length == 1 || source.Contains($" {named[1]}(", StringComparison.Ordinal)));

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
