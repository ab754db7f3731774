using System.Globalization;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Tests.Infra;

namespace RequestRouter.Router.Tests.Audit.Replays;

/// <summary>What the scenarios once recorded under tests/ledgers comes out the same in every build: each entry by the rules, each turn by the orchestrators.</summary>
public sealed class RecordedLedgers
{
    private static readonly string Folder = Repository.At("tests", "ledgers");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Histories => [.. Directory.EnumerateFiles(Folder, "*.history").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_ledger_is_decided_again_as_it_was(string name)
    {
        var verdict = await ExportTests.VerifyAsync(await File.ReadAllBytesAsync(Path.Combine(Folder, $"{name}.jsonl")));

        Assert.True(verdict.Fault is null, $"{name}: {verdict.Fault}");
        Assert.Equal((verdict.Entries, null), (verdict.Replayed, verdict.NotReplayed));
        Assert.NotEqual(0, verdict.Entries);
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void An_orchestration_does_what_it_did(string name)
    {
        string[] histories = File.ReadAllText(Path.Combine(Folder, $"{name}.history")).Split("\n\n");
        Assert.All(histories, lines =>
        {
            var replayed = OrchestratorReplay.Run(HistoryLines.Read(lines));
            Assert.True(replayed.Difference is null, string.Create(CultureInfo.InvariantCulture, $"{name}, {replayed.InstanceId}, turn {replayed.Turns}: does {replayed.Difference?.Expected} and did {replayed.Difference?.Actual}"));
            Assert.True(replayed.Turns > 0, $"{name}: nothing was replayed of {replayed.InstanceId}.");
        });
    }

    [Fact]
    public async Task The_second_verifier_finds_each_sound()
    {
        byte[][] exports = [.. Directory.EnumerateFiles(Folder, "*.jsonl").Select(File.ReadAllBytes)];

        Assert.All(await SecondVerifier.SaysOfAsync(exports), said => Assert.Equal("sound", said));
    }

    [Fact]
    public async Task One_holds_the_word_that_what_was_furnished_was_deleted()
    {
        byte[] export = await File.ReadAllBytesAsync(Assert.Single(Directory.EnumerateFiles(Folder, "*-deleted.jsonl")));

        Assert.Contains("\"type\":\"attest-deletion\"", System.Text.Encoding.UTF8.GetString(export), StringComparison.Ordinal);
        Assert.Null((await ExportTests.VerifyAsync(export)).Fault);
        Assert.Equal(["sound"], await SecondVerifier.SaysOfAsync([export]));
    }

    /// <summary>So that a folder that lost its files is not a build that passes.</summary>
    [Fact]
    public void There_are_outcomes_of_every_kind()
    {
        var names = Directory.EnumerateFiles(Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)).ToList();
        var missing = Enum.GetValues<RequestKind>().Select(kind => Kebab.Of(kind)).Where(kind => names.Count(name => name.StartsWith($"{kind}-", StringComparison.Ordinal)) < 2);

        Assert.Equal([], missing);
        Assert.True(names.Count >= 130, $"{names.Count} ledgers");
        Assert.True(Directory.EnumerateFiles(Folder).Sum(file => new FileInfo(file).Length) < 6_000_000, "The folder has grown.");
    }
}
