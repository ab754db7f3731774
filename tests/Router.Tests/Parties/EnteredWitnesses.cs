using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Audit.Witnesses;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Tests.Audit;
using RequestRouter.Router.Tests.Audit.Witnesses;
using RequestRouter.Router.Tests.Security;

namespace RequestRouter.Router.Tests.Parties;

/// <summary>Witnesses in a State's entry: what they are, that they end and never vanish, and how they count.</summary>
public sealed class EnteredWitnesses
{
    private static readonly DateTimeOffset Now = SigningParty.Now;
    private static readonly WitnessRegistration Nl = Witness("nl");

    [Fact]
    public void A_key_of_a_witness_at_an_https_address_is_one() => Assert.Empty(Check(Nl, Witness("nl2") with { Address = null }));

    [Theory]
    [InlineData("http://witness.nl.example.org/", "/witnesses/0/address")]
    [InlineData("https://169.254.169.254/", "/witnesses/0/address")]
    [InlineData("https://witness.internal/", "/witnesses/0/address")]
    public void An_address_within_a_network_is_none(string address, string pointer) => Assert.Equal(pointer, Assert.Single(Check(Nl with { Address = address })).Pointer);

    [Fact]
    public void What_is_no_key_of_a_witness_is_named()
    {
        Assert.Equal("/witnesses/0/verifierKey", Assert.Single(Check(Nl with { VerifierKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k" })).Pointer);
        Assert.Equal("/witnesses/1/verifierKey", Assert.Single(Check(Nl, Nl with { VerifierKey = VerifierKey.OfWitness("other", VerifierKey.Find(Nl.VerifierKey)!.PublicKey).ToString() })).Pointer);
        Assert.Equal("/witnesses/0/validTo", Assert.Single(Check(Nl with { ValidTo = Nl.ValidFrom })).Pointer);
        Assert.Equal("/witnesses", Assert.Single(Check([.. Enumerable.Range(0, 17).Select(number => Witness($"w{number}"))])).Pointer);
    }

    [Fact]
    public void A_witness_ends_and_never_vanishes()
    {
        var before = Entry(Nl);

        Assert.Empty(WitnessRules.TakenAway(Entry(Nl with { ValidTo = Now, Address = null }, Witness("nl2")), before, Now));
        Assert.Equal("/witnesses", Assert.Single(WitnessRules.TakenAway(Entry(Witness("nl2")), before, Now)).Pointer);
        Assert.Equal("/witnesses/0/validTo", Assert.Single(WitnessRules.TakenAway(Entry(Nl with { ValidTo = Now.AddDays(-1) }), before, Now)).Pointer);
        Assert.Equal("/witnesses/0/validFrom", Assert.Single(WitnessRules.TakenAway(Entry(Nl with { ValidFrom = Now }), before, Now)).Pointer);
    }

    [Fact]
    public void A_witness_counts_from_its_beginning_to_its_end_and_for_one_State()
    {
        PartyRegistration[] entries = [Entry(Nl with { ValidTo = Now }) with { State = StateCode.Parse("SG") }, Entry(Nl, Witness("nl2") with { ValidFrom = Now })];

        Assert.Equal(["NL"], RegisteredWitness.Of(entries, Now.AddTicks(-1)).Select(witness => witness.State.ToString()));
        Assert.Equal(2, RegisteredWitness.Of(entries, Now).Count);
        Assert.Empty(RegisteredWitness.Of([entries[0]], Now));
        Assert.Equal("https://witness.nl.example.org/log/", RegisteredWitness.Of(entries, Now)[0].Address!.ToString());
    }

    [Fact]
    public void Two_witnesses_of_one_State_are_one_State()
    {
        string note = new Checkpoint("requestrouter.test/ledgers", 7, new byte[32]).SignWith(RecordedCase.Opened().Signer);
        var cosigned = SignedNote.Find(TestWitness.Cosigned(note, new("nl"), new("nl2")))!;
        var ofOne = RegisteredWitness.Of([Entry(Nl, Witness("nl2"))], Now);
        var ofTwo = RegisteredWitness.Of([Entry(Nl), Entry(Witness("nl2")) with { State = StateCode.Parse("SG") }], Now);

        Assert.Equal((2, 2), (ofOne.Count, ofTwo.Count));
        Assert.Equal((1, 2), (Cosigning.Witnessing(cosigned, ofOne), Cosigning.Witnessing(cosigned, ofTwo)));
    }

    private static WitnessRegistration Witness(string name) =>
        new() { VerifierKey = new TestWitness(name).Key.ToString(), Address = "https://witness.nl.example.org/log", ValidFrom = Now.AddYears(-1) };

    private static PartyRegistration Entry(params WitnessRegistration[] witnesses) => Entries.Of("NL", []) with { Witnesses = witnesses };

    private static IReadOnlyList<ShapeFailure> Check(params WitnessRegistration[] witnesses) =>
        [.. RegistrationRules.Check(Entry(witnesses), StateCode.Parse("NL")).Where(failure => failure.Pointer.StartsWith("/witnesses", StringComparison.Ordinal))];
}
