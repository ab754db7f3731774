using RequestRouter.Router.Evidence;
using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Tests.Evidence;

/// <summary>A changed, missing, added or moved entry of a chain of custody is found, and named.</summary>
public sealed class ChainOfCustody
{
    private static readonly CaseId Case = CaseId.From(StateCode.Parse("NL"), "r");

    private static readonly CustodyActor Reader = new(StateCode.Parse("NL"), AuthorityId.Parse("nl-central"), new NamedPerson("an officer", "salt"));

    private readonly EvidenceItem item;
    private readonly List<StoredCustody> entries = [];

    public ChainOfCustody()
    {
        item = new()
        {
            Id = EvidenceId.Of(Case, StateCode.Parse("SG"), "1"),
            Declared = new() { From = StateCode.Parse("SG"), CaseId = Case, Id = "1", Sha256 = Digest.Of("x"u8), Length = 1, MediaType = "a/b", Name = "x", Purpose = "p" },
            Authority = AuthorityId.Parse("sg-central"),
            Body = Digest.Of("body"u8),
            Signature = "s",
            Receipt = "r",
            DeclaredAt = DateTimeOffset.UnixEpoch,
            ExpiresAt = DateTimeOffset.UnixEpoch,
            Origins = [StateCode.Parse("SG")],
            State = EvidenceState.Kept,
        };
        for (int number = 1; number <= 5; number++)
        {
            var entry = CustodyEntry.Next(item, new(CustodyAct.Read, DateTimeOffset.UnixEpoch.AddMinutes(number), Reader) { Bytes = (0, number) });
            entries.Add(new(entry, entry.ToHash(), Reader.Person));
            item = item with { Entries = number, Head = entry.ToHash() };
        }
    }

    [Fact]
    public void A_chain_as_written_has_no_fault_from_wherever_it_is_read()
    {
        Assert.Null(Fault(entries));
        Assert.Null(CustodyChain.FirstFault(item, 4, entries[2].Hash, entries[3..], toTheEnd: true));
        Assert.Null(CustodyChain.FirstFault(item, 1, null, entries[..2], toTheEnd: false));
    }

    [Fact]
    public void An_entry_that_is_changed_is_named() => Assert.Equal(3, Fault([.. entries[..2], entries[2] with { Entry = entries[2].Entry with { By = StateCode.Parse("KE") } }, .. entries[3..]]));

    [Fact]
    public void An_entry_that_is_changed_with_its_hash_breaks_the_next()
    {
        var changed = entries[2].Entry with { LastByte = 9 };

        Assert.Equal(4, Fault([.. entries[..2], new(changed, changed.ToHash(), null), .. entries[3..]]));
    }

    [Fact]
    public void A_missing_entry_is_named()
    {
        Assert.Equal(2, Fault([entries[0], .. entries[2..]]));
        Assert.Equal(5, Fault(entries[..4]));
    }

    [Fact]
    public void Entries_that_changed_places_are_named() => Assert.Equal(2, Fault([entries[0], entries[2], entries[1], .. entries[3..]]));

    [Fact]
    public void A_last_entry_that_is_written_anew_is_not_the_item_s()
    {
        var other = entries[4].Entry with { Act = CustodyAct.ReadRefused };

        Assert.Equal(5, Fault([.. entries[..4], new(other, other.ToHash(), null)]));
    }

    [Fact]
    public void The_person_is_shown_to_its_own_State_alone()
    {
        Assert.Equal(Reader.Person, CustodyView.For(StateCode.Parse("NL"), entries[0]).Person);
        Assert.Null(CustodyView.For(StateCode.Parse("SG"), entries[0]).Person);
        Assert.DoesNotContain("an officer", System.Text.Json.JsonSerializer.Serialize(CustodyView.For(StateCode.Parse("SG"), entries[0]), RequestRouter.Router.Json.RouterJson.Options), StringComparison.Ordinal);
    }

    private int? Fault(IReadOnlyList<StoredCustody> read) => CustodyChain.FirstFault(item, 1, null, read, toTheEnd: true);
}
