using System.Text;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Tests.Cases;

/// <summary>What a ledger entry hashes, and what of it stays between a State and the router.</summary>
public sealed class HashedEntries
{
    private static readonly StateCode Sender = StateCode.Parse("SG");

    private static readonly LedgerEntry Rejected = new()
    {
        CaseId = CaseId.From(StateCode.Parse("NL"), "2026/1"),
        Number = 2,
        At = DateTimeOffset.UnixEpoch,
        PreviousHash = new string('a', 64),
        Rulebook = 1,
        ZoneDatabase = Calendar.Database,
        RegisterVersions = new SortedDictionary<string, int> { ["NL"] = 3, ["SG"] = 1 },
        PracticeVersions = new SortedDictionary<string, int> { ["SG"] = 0 },
        Occurrence = new() { RowId = "in-sg-1", CommunicationId = "sg-1", Type = "refuse", From = Sender, Digest = Digest.Of("body"u8), Signature = "eyJ..sig" },
        Outcome = EntryOutcome.Rejection,
        Rejection = new("CONSULTATION_REQUIRED", A40_28, []),
        Notices = [new RecordedNotice { To = Sender, Type = "communication-rejected", Citation = A40_28, Text = "It changed nothing.", RowId = "in-sg-1" }],
        CaseHash = new string('b', 64),
    };

    [Fact]
    public void A_hash_is_the_SHA_256_of_the_canonical_form_that_is_stored()
    {
        var (row, hash) = LedgerRow.ToEntity(Rejected, []);

        var stored = LedgerRow.FromEntity(row);
        Assert.Equal(hash, LedgerRow.Hash(stored.Bytes));
        Assert.Equal(Encoding.UTF8.GetString(CanonicalJson.Of(System.Text.Json.Nodes.JsonNode.Parse(stored.Bytes))), Encoding.UTF8.GetString(stored.Bytes));
    }

    [Fact]
    public void A_rejected_communication_is_hashed_as_a_digest_that_its_sender_can_open()
    {
        var stored = LedgerRow.FromEntity(LedgerRow.ToEntity(Rejected, []).Entity);

        string hashed = Encoding.UTF8.GetString(stored.Bytes);
        Assert.DoesNotContain("CONSULTATION_REQUIRED", hashed, StringComparison.Ordinal);
        Assert.DoesNotContain("refuse", hashed, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ..sig", hashed, StringComparison.Ordinal);
        Assert.Contains(stored.Entry.ToWithheld()!.ToDigest().ToString(), hashed, StringComparison.Ordinal);
        Assert.True(RouterJson.AreSame(Rejected.ToWithheld(), stored.Entry.ToWithheld()));
    }

    [Fact]
    public void What_is_withheld_cannot_be_changed_behind_its_digest()
    {
        var changed = Rejected with { Occurrence = Rejected.Occurrence with { Digest = Digest.Of("another"u8) } };

        Assert.NotEqual(LedgerRow.ToEntity(Rejected, []).Hash, LedgerRow.ToEntity(changed, []).Hash);
    }

    [Fact]
    public void An_entry_names_the_time_zone_database_and_the_signature_of_what_it_answers()
    {
        var step = Rejected with { Outcome = EntryOutcome.Step, Rejection = null };

        string hashed = Encoding.UTF8.GetString(LedgerRow.Bytes(step));
        Assert.Contains($"\"zoneDatabase\":\"{Calendar.Database}\"", hashed, StringComparison.Ordinal);
        Assert.Contains("\"signature\":\"eyJ..sig\"", hashed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_of_another_case_is_kept_beside_the_entry_that_holds_its_digest()
    {
        var other = new LinkedCase
        {
            Id = CaseId.From(Sender, "other"),
            Kind = RequestKind.MutualAssistance,
            Requesting = Sender,
            Requested = StateCode.Parse("KE"),
            Reference = "other",
            Items = [new LinkedItem(1, ItemState.Received)],
        };
        var ground = new LinkedGround(other, new string('c', 64));
        var step = Rejected with { Outcome = EntryOutcome.Step, Rejection = null, RestsOn = [new RestsOn(other.Id, 4, new string('d', 64), ground.ToDigest())] };

        var stored = LedgerRow.FromEntity(LedgerRow.ToEntity(step, [ground]).Entity);

        Assert.DoesNotContain("\"KE\"", Encoding.UTF8.GetString(stored.Bytes), StringComparison.Ordinal);
        Assert.Equal(ground.ToDigest(), stored.Grounds.Single().ToDigest());
        Assert.NotEqual(ground.ToDigest(), (ground with { CaseHash = new string('e', 64) }).ToDigest());
    }
}
