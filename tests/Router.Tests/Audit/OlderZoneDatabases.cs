using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Replays;
using RequestRouter.Router.Tests.Audit.Replays;

namespace RequestRouter.Router.Tests.Audit;

/// <summary>Ledgers are decided again by the time zone database that each of their entries names.</summary>
public sealed class OlderZoneDatabases
{
    [Fact]
    public async Task A_ledger_of_a_release_that_is_not_held_is_told_as_one()
    {
        var recorded = OtherRelease().For(RecordedCase.Whole);
        Assert.All(recorded.Ledger.OfType<ExportedEntry>(), entry => Assert.Equal("TZDB: 2025z (mapping: 49)", entry.Entry.ZoneDatabase));

        var verdict = await ExportTests.VerifyAsync(recorded.Seal(recorded.Lines()));

        Assert.Contains("entry 1 cannot be decided again: it counted days by the time zone database \"TZDB: 2025z (mapping: 49)\", which this program does not hold", verdict.Fault, StringComparison.Ordinal);
        Assert.Equal((recorded.Standing.Entries, 0), (verdict.Entries, verdict.Replayed));
    }

    /// <summary>It is no difference: whoever has that release decides it again.</summary>
    [Fact]
    public async Task A_replay_of_one_is_undecided_from_there_on()
    {
        var found = await CaseReplays.RunAsync(new(OtherRelease().For(RecordedCase.Whole)));

        Assert.Equal((ReplayVerdict.Undecided, null, null), (found.Verdict, found.Fault, found.FirstDiffering));
        Assert.Contains("entry 1 cannot be decided again", found.NotReplayed, StringComparison.Ordinal);
        Assert.Equal(0, found.Replayed);
    }

    [Fact]
    public async Task A_rulebook_that_is_not_held_leaves_it_undecided_too()
    {
        var record = new RecordedRecord(RecordedCase.Opened()).WithHashedAnew(1, entry => entry with { Rulebook = CaseEngine.NewestRulebook + 1 });

        var found = await CaseReplays.RunAsync(record);

        Assert.Equal(ReplayVerdict.Undecided, found.Verdict);
        Assert.Contains("it was decided under rulebook 2, which this program does not hold", found.NotReplayed, StringComparison.Ordinal);
    }

    /// <summary>What needs no deciding is verified all the same, after that entry too.</summary>
    [Theory]
    [InlineData("hash")]
    [InlineData("signature")]
    [InlineData("row")]
    public async Task What_is_wrong_beside_it_is_found(string spoilt)
    {
        var record = new RecordedRecord(OtherRelease().For(RecordedCase.Whole));
        _ = spoilt switch
        {
            "hash" => record.With<ExportedEntry>(line => line.Entry.Number == 3, line => line with { Entry = line.Entry with { At = line.Entry.At.AddSeconds(1) } }),
            "signature" => record.With<ExportedCommunication>(_ => true, line => line with { Body = [.. line.Body, (byte)' '] }),
            _ => null,
        };
        if (spoilt == "row")
        {
            record.Snapshot = record.Snapshot with { Case = record.Snapshot.Case with { UpdatedAt = record.Snapshot.Case.UpdatedAt.AddSeconds(1) } };
        }

        Assert.Equal(ReplayVerdict.Different, (await CaseReplays.RunAsync(record)).Verdict);
    }

    /// <summary>What is decided again is decided by the entry's release, and not by that of whoever verifies.</summary>
    [Fact]
    public async Task A_ledger_is_decided_again_by_its_own_release_whatever_is_the_newest()
    {
        var recorded = RecordedCase.Whole();

        var verdict = await OtherRelease().For(() => ExportTests.VerifyAsync(recorded.Seal(recorded.Lines())));

        Assert.Null(verdict.Fault);
        Assert.Equal(verdict.Entries, verdict.Replayed);
    }

    private static ZoneDatabase OtherRelease()
    {
        using var held = typeof(ZoneDatabase).Assembly.GetManifestResourceStream("zones/2026f.nzd")!;
        using var bytes = new MemoryStream();
        held.CopyTo(bytes);
        return ZoneDatabase.Read(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(bytes.ToArray()).Replace("2026f", "2025z", StringComparison.Ordinal))));
    }
}
