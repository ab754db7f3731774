using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RequestRouter.Mutation.Tests;

/// <summary>The short form of mutation testing: the rules of article 34 and their own tests, with the program that looks at the whole library.</summary>
public partial class OneFolder
{
    [Fact]
    public async Task Of_the_rules_of_one_article_its_own_tests_find_most_mutants_and_the_others_are_named()
    {
        var (code, report) = await RunAsync("--only", "Articles/Article34/**", "--tests", "Article34.", "--at-least", "75");
        Assert.True(code == 0, report);
        var totals = Totals().Match(report);
        var (all, killed, timeout, survived, passedBy) = (Number(totals, "all"), Number(totals, "killed"), Number(totals, "timeout"), Number(totals, "survived"), Number(totals, "none"));
        Assert.InRange(all, 20, 60);
        Assert.Equal(all, killed + timeout + survived + passedBy);
        Assert.Equal(survived, report.Split('\n').Count(line => line.StartsWith("Survived Articles/Article34/Removal.cs:", StringComparison.Ordinal)));
        Assert.Equal(passedBy, report.Split('\n').Count(line => line.StartsWith("NoCoverage Articles/Article34/Removal.cs:", StringComparison.Ordinal)));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Articles/Article34: {100.0 * (killed + timeout) / all:0.0} % of {all}"), report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_argument_that_is_none_is_named_with_those_there_are()
    {
        var (code, report) = await RunAsync("--files", "Article34");
        Assert.Equal(2, code);
        Assert.Contains("'--files Article34' is none of --only FILES, --tests NAME, --at-least PERCENT, --workers NUMBER.", report, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        var own = AppContext.BaseDirectory.Replace("Mutation.Tests", "Mutation", StringComparison.Ordinal);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(own, "RequestRouter.Mutation.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<all>[0-9]+) mutants: (?<killed>[0-9]+) Killed, (?<timeout>[0-9]+) Timeout, (?<survived>[0-9]+) Survived, (?<none>[0-9]+) NoCoverage: score ")]
    private static partial Regex Totals();
}
