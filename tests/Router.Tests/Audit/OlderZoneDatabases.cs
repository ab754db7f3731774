using RequestRouter.Convention.Tests;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Replays;
using RequestRouter.Router.Tests.Audit.Replays;

namespace RequestRouter.Router.Tests.Audit;

/// <summary>Ledgers are decided again by the time zone database that each of their entries names.</summary>
public sealed class OlderZoneDatabases
{
    private const string Older = "TZDB: 2025b (mapping: $Revision$)";

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

    /// <summary>Clocks in Vancouver: in December 2026 they stand at -8 hours for the release of early 2025, and at -7 since British Columbia has ended the change of clocks.</summary>
    [Fact]
    public async Task What_an_older_release_has_counted_is_decided_again_by_it_and_not_by_the_newest()
    {
        var older = ZoneDatabase.Find(Older)!;
        var (before, since) = (older.For(WithAConsultation), WithAConsultation());
        Assert.Equal((8, 7), (EndOf(before).Hour, EndOf(since).Hour));

        foreach (var recorded in new[] { before, since })
        {
            var verdict = await ExportTests.VerifyAsync(recorded.Seal(recorded.Lines()));
            Assert.Null(verdict.Fault);
            Assert.Equal((verdict.Entries, null), (verdict.Replayed, verdict.NotReplayed));
        }

        var relabelled = new RecordedRecord(before).WithHashedAnew(before.Standing.Entries, entry => entry with { ZoneDatabase = Calendar.Database });
        var found = await CaseReplays.RunAsync(relabelled);
        Assert.Equal((ReplayVerdict.Different, before.Standing.Entries), (found.Verdict, found.FirstDiffering));
    }

    /// <summary>Announced on 23 November, with ten working days of Vancouver to answer.</summary>
    private static RecordedCase WithAConsultation()
    {
        var recorded = RecordedCase.Opened().Requested(new Acknowledge());
        recorded.Change("SG", Practice.Default with { Calendar = new WorkingCalendar { TimeZone = "America/Vancouver" } });
        return recorded.Requested(A.Intention(Ground.EssentialInterests));
    }

    private static DateTimeOffset EndOf(RecordedCase recorded) => recorded.Standing.Case!.Procedures[^1].Limits[^1].At;

    private static ZoneDatabase OtherRelease()
    {
        using var held = typeof(ZoneDatabase).Assembly.GetManifestResourceStream("zones/2026f.nzd")!;
        using var bytes = new MemoryStream();
        held.CopyTo(bytes);
        return ZoneDatabase.Read(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(bytes.ToArray()).Replace("2026f", "2025z", StringComparison.Ordinal))));
    }
}
