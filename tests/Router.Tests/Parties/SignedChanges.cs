using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Tests.Security;

namespace RequestRouter.Router.Tests.Parties;

/// <summary>Whose signature a change of the register needs (F6).</summary>
public sealed class SignedChanges
{
    private static readonly DateTimeOffset Now = SigningParty.Now;
    private static readonly byte[] Body = "the change"u8.ToArray();
    private static readonly SigningParty Standing = new("NL", "central", "nl-1");
    private static readonly SigningParty Entered = new("NL", "central", "nl-2");
    private static readonly PartyRegistration Stands = Entries.Of("NL", [Of(Standing, "nl-1")]);
    private static readonly PartyRegistration WithBoth = Entries.Of("NL", [Of(Standing, "nl-1"), Of(Entered, "nl-2")]);

    [Fact]
    public void A_key_that_stands_signs() => Assert.Equal("nl-1", Verify(Standing, Stands).Key!.KeyId);

    [Fact]
    public void A_key_that_the_change_itself_enters_does_not() => Assert.Equal("UNKNOWN_KEY", Verify(Entered, Stands).Problem!.Failures![0].Code);

    [Fact]
    public void In_a_ceremony_a_key_that_the_change_enters_signs() => Assert.Equal("nl-2", Verify(Entered, null, byCeremony: true).Key!.KeyId);

    [Fact]
    public void A_key_that_ended_leaves_nothing_but_the_ceremony()
    {
        var ended = Entries.Of("NL", [Of(Standing, "nl-1") with { ValidTo = Now }]);

        Assert.Equal(ProblemCodes.CeremonyRequired, Verify(Standing, ended).Problem!.Code);
        Assert.Equal(ProblemCodes.CeremonyRequired, Verify(Standing, null).Problem!.Code);
    }

    [Fact]
    public void A_key_of_an_authority_that_is_no_central_authority_or_has_ended_leaves_nothing_but_the_ceremony()
    {
        var authority = Stands.Authorities[0];

        Assert.Equal(ProblemCodes.CeremonyRequired, Verify(Standing, Stands with { Authorities = [authority with { Roles = [AuthorityRole.PointOfContact] }] }).Problem!.Code);
        Assert.Equal(ProblemCodes.CeremonyRequired, Verify(Standing, Stands with { Authorities = [authority with { Until = Now }] }).Problem!.Code);
    }

    /// <summary>That of a territory speaks in its cases, and not for the register of the State, 40(12)(a).</summary>
    [Fact]
    public void A_key_of_a_territory_s_central_authority_does_not_sign()
    {
        var island = new SigningParty("NL", "island", "nl-island");
        var ofIsland = Stands.Authorities[0] with { Id = AuthorityId.Parse("island"), Territory = "Outer Island", Keys = [Of(island, "nl-island")] };

        Assert.Equal("KEY_OF_ANOTHER", Verify(island, Stands with { Authorities = [.. Stands.Authorities, ofIsland] }, of: "island").Problem!.Failures![0].Code);
        Assert.Equal(ProblemCodes.CeremonyRequired, Verify(island, Stands with { Authorities = [ofIsland] }, of: "island").Problem!.Code);
    }

    [Fact]
    public void A_key_of_another_authority_beside_the_central_one_does_not_sign()
    {
        var contact = new SigningParty("NL", "contact", "nl-poc");
        var both = Stands with
        {
            Authorities = [.. Stands.Authorities, Stands.Authorities[0] with { Id = AuthorityId.Parse("contact"), Roles = [AuthorityRole.PointOfContact], Keys = [Of(contact, "nl-poc")] }],
        };

        Assert.Equal("KEY_OF_ANOTHER", Verify(contact, both).Problem!.Failures![0].Code);
    }

    [Fact]
    public void What_is_not_authentic_here_cites_nothing()
    {
        var problem = Verify(Entered, Stands).Problem!;

        Assert.Null(problem.Citation);
        Assert.All(problem.Failures!, failure => Assert.Null(failure.Paragraph));
    }

    private static KeyRegistration Of(SigningParty party, string keyId) => new() { KeyId = keyId, Jwk = party.Jwk, ValidFrom = Now.AddYears(-1) };

    private static (AuthorityKey? Key, Problem? Problem) Verify(SigningParty by, PartyRegistration? stands, bool byCeremony = false, string of = "central")
    {
        var state = StateCode.Parse("NL");
        var register = new RegisterView(stands is null ? [] : [new(state, 1, Now, stands)], [], []);
        var change = new PartyChange { State = state, Reason = "a test", Entry = WithBoth, ByCeremony = byCeremony };
        return ChangeSignature.Verify(new(new(state, AuthorityId.Parse(of), "registrar"), change, Body, by.Sign(Body)), register, Now);
    }
}
