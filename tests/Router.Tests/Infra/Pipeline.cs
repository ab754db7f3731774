using System.Text.RegularExpressions;

namespace RequestRouter.Router.Tests.Infra;

/// <summary>What the pipeline calls is there, and nothing is deployed that was not tested and shown before.</summary>
public sealed partial class Pipeline
{
    private static readonly string Workflow = File.ReadAllText(Repository.At(".github", "workflows", "deploy.yml"));

    [Fact]
    public void Jobs_come_in_their_order()
    {
        var needs = Jobs().Matches(Workflow).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        Assert.Equal("test", needs["package"]);
        Assert.Equal("test", needs["what-if"]);
        Assert.Equal("[package, what-if]", needs["deploy"]);
        Assert.True(Place(".ci/run") < Place("deployment sub what-if") && Place("deployment sub what-if") < Place("deployment sub create"));
        Assert.True(Place("deployment sub create") < Place("source config-zip") && Place("source config-zip") < Place("infra/smoke.sh"));
    }

    [Fact]
    public void Scripts_that_it_runs_are_there_and_can_be_run() => Assert.All(
        Scripts().Matches(Workflow).Select(match => match.Value).Distinct(),
        script => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.At(script)).HasFlag(UnixFileMode.UserExecute), script));

    [Fact]
    public void Outputs_that_it_reads_are_those_of_the_template()
    {
        string template = File.ReadAllText(Repository.At("infra", "main.bicep"));
        var read = Outputs().Matches(Workflow).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(3, read.Count);
        Assert.All(read, output => Assert.Contains($"\noutput {output} ", template, StringComparison.Ordinal));
    }

    [Fact]
    public void It_holds_no_secret() => Assert.DoesNotContain("secrets.", Workflow, StringComparison.Ordinal);

    private static int Place(string words)
    {
        int at = Workflow.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return at;
    }

    [GeneratedRegex(@"^  ([a-z-]+):\n    needs: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Jobs();

    [GeneratedRegex(@"(?<=run: |^ +)(?:\.ci/run|infra/\w+\.sh)", RegexOptions.Multiline)]
    private static partial Regex Scripts();

    [GeneratedRegex(@"'\.(\w+)\.value\[0\]'")]
    private static partial Regex Outputs();
}
