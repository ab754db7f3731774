using RequestRouter.Router.Parties;
using RequestRouter.Router.Tests.Security;

namespace RequestRouter.Router.Tests.Parties;

/// <summary>Each change of a register holds the one before, and every part of it is hashed (F6).</summary>
public sealed class ChainedChanges
{
    private static readonly DateTimeOffset Now = SigningParty.Now;
    private static readonly StateCode State = StateCode.Parse("NL");
    private static readonly KeyRegistration Key = new() { KeyId = "nl-1", Jwk = new SigningParty("NL", "central", "nl-1").Jwk, ValidFrom = Now };
    private static readonly NamedPerson Registrar = NamedPerson.Of("registrar@nl.example.org");
    private static readonly PartyRegistration Entry = Entries.Of("NL", [Key]);

    [Fact]
    public void Numbers_versions_and_hashes_follow_one_another()
    {
        var first = Next(new PartyChange { State = State, Reason = "first", Entry = Entry }, [], [], null);
        var second = Next(new PracticeChange { State = State, Reason = "second", Practice = Practice.Default }, [first.Entry!], [], first.Stored);
        var third = Next(new PartyChange { State = State, Reason = "third", Entry = Entry }, [first.Entry!], [second.Practice!], second.Stored);

        Assert.Equal([(1, 1), (2, 1), (3, 2)], new[] { first, second, third }.Select(write => (write.Stored.Change.Number, write.Stored.Change.Version)));
        Assert.Equal([null, first.Stored.Hash, second.Stored.Hash], new[] { first, second, third }.Select(write => write.Stored.Change.PreviousHash));
        Assert.Equal([1, 0, 0], new[] { first, second, third }.Select(write => write.NewKeys.Count));
    }

    [Fact]
    public void No_change_takes_effect_before_the_one_before_it()
    {
        var first = Next(new PartyChange { State = State, Reason = "first", Entry = Entry }, [], [], null);
        var register = new RegisterView([first.Entry!], [], [first.Stored]);

        var second = NextChange.Of(
            new PartyChange { State = State, Reason = "second", Entry = Entry }, Digest.Of("2"u8), "jws", AuthorityId.Parse("central"), "nl-1", Registrar, register, Now.AddHours(-1));

        Assert.Equal(Now, second.Stored.Change.At);
    }

    [Fact]
    public void Whatever_is_changed_in_an_entry_changes_its_hash()
    {
        var change = Next(new PartyChange { State = State, Reason = "first", Entry = Entry }, [], [], null).Stored.Change;
        RegisterChange[] changed =
        [
            change with { State = StateCode.Parse("BE") },
            change with { Number = 2 },
            change with { At = Now.AddTicks(1) },
            change with { Part = RegisterPart.Practice },
            change with { Version = 2 },
            change with { Reason = "First" },
            change with { Digest = Digest.Of("other"u8) },
            change with { Signature = "other" },
            change with { Authority = AuthorityId.Parse("other") },
            change with { KeyId = "other" },
            change with { Author = Digest.Of("other"u8) },
            change with { ConfirmedBy = Digest.Of("other"u8) },
            change with { PreviousHash = Digest.Of("other"u8) },
        ];

        Assert.Equal(typeof(RegisterChange).GetProperties().Length, changed.Length);
        Assert.Equal(changed.Length + 1, changed.Append(change).Select(one => one.ToHash()).Distinct().Count());
    }

    [Fact]
    public void A_person_is_not_found_by_trying_names() =>
        Assert.NotEqual(NamedPerson.Of(Registrar.Subject).Digest, Registrar.Digest);

    [Fact]
    public void A_person_is_named_to_their_own_State_and_an_operator_to_operators()
    {
        var stored = Next(new PartyChange { State = State, Reason = "first", Entry = Entry }, [], [], null).Stored with { ConfirmedBy = NamedPerson.Of("operator") };

        Assert.Equal((null, null), Persons(ChangeView.For(stored, ofState: false, operates: false)));
        Assert.Equal((Registrar, null), Persons(ChangeView.For(stored, ofState: true, operates: false)));
        Assert.Equal((null, stored.ConfirmedBy), Persons(ChangeView.For(stored, ofState: false, operates: true)));
    }

    private static (NamedPerson? Author, NamedPerson? ConfirmedBy) Persons(ChangeView view) => (view.Author, view.ConfirmedBy);

    private static ChangeToWrite Next(
        IRegisterChange change, EntryVersion<PartyRegistration>[] entries, EntryVersion<Practice>[] practices, StoredChange? last) =>
        NextChange.Of(
            change, Digest.Of("a body"u8), "jws", AuthorityId.Parse("central"), "nl-1", Registrar, new(entries, practices, last is null ? [] : [last]), Now);
}
