using RequestRouter.Router.Audit;

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
