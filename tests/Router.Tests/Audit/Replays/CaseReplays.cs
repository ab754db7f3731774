using RequestRouter.Convention.Tests;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Replays;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Tests.Audit.Replays;

/// <summary>Cases decided again from what is stored of them: what is found, at which entry, and in which member.</summary>
public sealed class CaseReplays
{
    [Fact]
    public async Task A_case_as_it_was_recorded_comes_out_identical()
    {
        var record = new RecordedRecord(RecordedCase.Whole());

        var found = await RunAsync(record);

        Assert.Equal((ReplayVerdict.Identical, null, record.Snapshot.Entries, record.Snapshot.Entries), (found.Verdict, found.Fault, found.Entries, found.Replayed));
        Assert.True(found.Signatures >= 7, $"{found.Signatures} signatures");
    }

    [Fact]
    public async Task An_entry_that_does_not_have_its_hash_is_named_with_both_hashes()
    {
        var record = new RecordedRecord(RecordedCase.Whole()).With<ExportedEntry>(line => line.Entry.Number == 4, line => line with { Entry = line.Entry with { Rulebook = 7 } });

        var found = await RunAsync(record);

        Assert.Equal((ReplayVerdict.Different, 4, "/hash"), (found.Verdict, found.FirstDiffering, found.Difference?.Pointer));
        Assert.NotEqual(found.Difference!.Expected, found.Difference.Actual);
    }

    [Fact]
    public async Task A_signature_that_does_not_hold_is_named()
    {
        var record = new RecordedRecord(RecordedCase.Whole());
        string other = record.Lines.OfType<ExportedCommunication>().Last().Signature;
        record.With<ExportedCommunication>(line => line.Type == "acknowledge", line => line with { Signature = other })
            .With<ExportedEntry>(line => line.Entry.Number == 2, line => line with { Entry = line.Entry with { Occurrence = line.Entry.Occurrence with { Signature = other } } })
            .WithHashedAnew(2, entry => entry);

        var found = await RunAsync(record);

        Assert.Equal(2, found.FirstDiffering);
        Assert.StartsWith("The signature of the communication that entry 2 answers does not hold", found.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_of_something_else_is_named()
    {
        var record = new RecordedRecord(RecordedCase.Whole());
        string other = record.Lines.OfType<ExportedCommunication>().First().Receipt;
        record.With<ExportedCommunication>(line => line.Type == "acknowledge", line => line with { Receipt = other });

        Assert.Contains("The receipt of the communication that entry 2 answers", (await RunAsync(record)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_State_was_told_is_compared_and_both_texts_stand_beside_each_other()
    {
        var record = new RecordedRecord(RecordedCase.Whole());
        int number = record.Lines.OfType<ExportedEntry>().Last(line => line.Entry.Notices.Count > 0).Entry.Number;
        record.WithHashedAnew(number, entry => entry with { Notices = [entry.Notices[0] with { Text = "Nothing." }, .. entry.Notices.Skip(1)] });

        var found = await RunAsync(record);

        Assert.Equal((number, "/notices/0/text", "\"Nothing.\""), (found.FirstDiffering, found.Difference?.Pointer, found.Difference?.Actual));
        Assert.NotEqual("\"Nothing.\"", found.Difference!.Expected);
        Assert.Equal($"Entry {number} comes out otherwise when it is decided again, first at /notices/0/text.", found.Fault);
        var seen = found.WithoutContent();
        Assert.Equal((true, null, null, "/notices/0/text"), (seen.ValuesWithheld, seen.Difference!.Expected, seen.Difference.Actual, seen.Difference.Pointer));
    }

    [Fact]
    public async Task Where_an_item_went_is_compared_and_an_operator_sees_it_too()
    {
        var record = new RecordedRecord(RecordedCase.Whole());
        int number = record.Lines.OfType<ExportedEntry>().First(line => line.Entry.Changes.Any(change => change.To == ItemState.UnderReview)).Entry.Number;
        record.WithHashedAnew(number, entry => entry with { Changes = [entry.Changes[0] with { To = ItemState.Withdrawn }, .. entry.Changes.Skip(1)] });

        var found = (await RunAsync(record)).WithoutContent();

        Assert.Equal((number, "/changes/0/to", "\"under-review\"", "\"withdrawn\"", false), (found.FirstDiffering, found.Difference?.Pointer, found.Difference?.Expected, found.Difference?.Actual, found.ValuesWithheld));
    }

    [Fact]
    public async Task An_entry_that_is_missing_is_named()
    {
        var record = new RecordedRecord(RecordedCase.Whole());
        record.Lines.RemoveAt(record.Lines.FindIndex(line => line is ExportedEntry { Entry: { Number: > 3, Occurrence.Limit: not null } }));

        var found = await RunAsync(record);

        Assert.Contains("is missing", found.Fault, StringComparison.Ordinal);
        Assert.True(found.FirstDiffering > 3);
    }

    [Fact]
    public async Task A_limit_that_was_left_out_with_all_hashes_made_anew_is_found_at_what_follows_it()
    {
        var recorded = RecordedCase.Opened();
        recorded.Now = recorded.Now.AddDays(40);
        recorded.Requested(new Acknowledge());
        var record = new RecordedRecord(recorded);
        record.Lines.RemoveAll(line => line is ExportedEntry { Entry.Occurrence.Limit: not null });
        record.With<ExportedEntry>(line => line.Entry.Number > 1, line => line with { Entry = line.Entry with { Number = 2, PreviousHash = record.Lines.OfType<ExportedEntry>().First().Hash } });
        record.Snapshot = record.Snapshot with { Entries = 2 };
        record.WithHashedAnew(2, entry => entry);

        Assert.Contains("had elapsed before it, of which there is no entry", (await RunAsync(record)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_a_ledger_that_was_cut_off_is_named()
    {
        var record = new RecordedRecord(RecordedCase.Whole());
        int last = record.Snapshot.Entries;
        int at = record.Lines.FindIndex(line => line is ExportedEntry entry && entry.Entry.Number == last);
        record.Lines.RemoveAt(at);
        if (record.Lines[at - 1] is ExportedCommunication)
        {
            record.Lines.RemoveAt(at - 1);
        }

        var found = await RunAsync(record);

        Assert.Equal(last, found.FirstDiffering);
        Assert.Contains($"the ledger has {last} entries, of which {last - 1} are there", found.Fault, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_end_of_a_chain_of_custody_that_was_cut_off_is_missed()
    {
        var record = new RecordedRecord(RecordedCase.Whole());
        record.Lines.RemoveAt(record.Lines.FindLastIndex(line => line is ExportedCustody));

        Assert.Equal(ReplayVerdict.Different, (await RunAsync(record)).Verdict);
    }

    [Fact]
    public async Task The_row_of_the_case_is_what_its_ledger_gives()
    {
        var record = new RecordedRecord(RecordedCase.Whole());
        record.Snapshot = record.Snapshot with { Case = record.Snapshot.Case with { UpdatedAt = record.Snapshot.Case.UpdatedAt.AddSeconds(1) } };

        Assert.Equal("The case as it is stored is not what its ledger gives, first at /updatedAt.", (await RunAsync(record)).Fault);
    }

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(false, true, "rests on entry 3 of case")]
    [InlineData(true, false, "as it did not stand after its entry 3")]
    [InlineData(null, true, "which is not there")]
    public async Task What_an_entry_rests_on_stands_in_the_other_case_s_ledger(bool? isSame, bool isAsRead, string? fault)
    {
        var recorded = new RecordedCase(SoundRequests.Of(RequestKind.AssetReturn));
        recorded.Say(recorded.Request, linked: Linked.Of(Linked.Confiscation, RequestKind.ConfiscationForeignOrder, ItemState.GivenEffect));
        var record = new RecordedRecord(recorded);
        var rests = Assert.Single(record.Lines.OfType<ExportedEntry>().Single().Entry.RestsOn!);
        if (isSame is not null)
        {
            var entry = record.Lines.OfType<ExportedEntry>().Single().Entry with { CaseHash = isAsRead ? new string('c', 64) : new string('b', 64) };
            record.Others[(rests.CaseId, rests.Entry)] = new StoredEntry(entry, [], isSame == true ? rests.Hash : new string('a', 64));
        }

        var found = await RunAsync(record);

        Assert.True(fault is null ? found.Fault is null : found.Fault?.Contains(fault, StringComparison.Ordinal) == true, found.Fault);
        Assert.Equal(fault is null ? null : 1, found.FirstDiffering);
    }

    /// <summary>What a later entry rests on may be hidden from the State that reads: what came before is decided again, and the row of the case is the one whose hash the last entry holds.</summary>
    [Theory]
    [InlineData(false, ReplayVerdict.Partial)]
    [InlineData(true, ReplayVerdict.Different)]
    public async Task For_a_State_that_may_not_see_what_a_later_entry_rests_on_it_is_partial(bool isRowChanged, ReplayVerdict verdict)
    {
        var recorded = RecordedCase.Whole();
        var consent = Linked.Leave(CaseId.From(A.NL, "U-1"), RequestKind.UseConsent) with { Link = recorded.Standing.CaseId };
        recorded.Say(new RecordUse { From = recorded.Request.From, Authority = A.Central, Consent = consent.Id }, linked: consent);
        var record = new RecordedRecord(recorded);
        Assert.NotEqual(0, record.Lines.RemoveAll(line => line is ExportedGround));
        record.Snapshot = isRowChanged ? record.Snapshot with { Case = record.Snapshot.Case with { UpdatedAt = record.Snapshot.Case.UpdatedAt.AddSeconds(1) } } : record.Snapshot;

        var found = await new CaseReplay(record).RunAsync(record.Snapshot, recorded.Request.From, default);

        Assert.True(found.Verdict == verdict, found.Fault);
        Assert.Contains($"entry {recorded.Standing.Entries} rests on case", found.NotReplayed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ground_that_was_changed_is_not_the_one_whose_digest_the_entry_holds()
    {
        var recorded = new RecordedCase(SoundRequests.Of(RequestKind.AssetReturn));
        recorded.Say(recorded.Request, linked: Linked.Of(Linked.Confiscation, RequestKind.ConfiscationForeignOrder, ItemState.GivenEffect));
        var record = new RecordedRecord(recorded).With<ExportedGround>(_ => true, line => line with { Ground = line.Ground with { CaseHash = new string('e', 64) } });

        Assert.Contains("is not what entry 1 holds the digest of", (await RunAsync(record)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_cases_are_replayed_with_registers_that_grow_meanwhile()
    {
        var recorded = RecordedCase.Opened();
        var replay = new CaseReplay(new RecordedRecord(recorded));
        Assert.Equal(ReplayVerdict.Identical, (await replay.RunAsync(new RecordedRecord(recorded).Snapshot, null, default)).Verdict);
        recorded.Change("SG", Practice.Default with { CoolingPeriod = TimeSpan.FromDays(3) });
        recorded.Requested(new Acknowledge());
        var record = new RecordedRecord(recorded);

        Assert.Equal(ReplayVerdict.Identical, (await RunAsync(record)).Verdict);
    }

    internal static Task<ReplayedCase> RunAsync(RecordedRecord record, Rules? rules = null) => new CaseReplay(record, null, rules).RunAsync(record.Snapshot, null, default);
}
