using RequestRouter.Router.Door;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Tests.Door;

/// <summary>What a State's law asks beyond the Convention, as it is entered and as it is shown before a request is sent.</summary>
public sealed class DemandsOfLaws
{
    private static readonly StateCode Singapore = StateCode.Parse("SG");

    private static readonly FurtherDemand Certificate = new() { What = "A certificate.", Law = "Act, section 19", Member = "/content/attestations" };

    private static readonly PartyRegistration Entry = new() { State = Singapore, Name = "Singapore", Authorities = [], Languages = [], FurtherDemands = [Certificate] };

    [Fact]
    public void An_entry_hands_its_demands_to_the_rules()
    {
        Assert.Equal([Certificate], Entry.ToParty().FurtherDemands);
        Assert.Empty((Entry with { FurtherDemands = null }).ToParty().FurtherDemands);
    }

    [Fact]
    public void An_entry_without_demands_is_written_as_before() =>
        Assert.DoesNotContain("furtherDemands", System.Text.Json.JsonSerializer.Serialize(Entry with { FurtherDemands = null }, RouterJson.Options), StringComparison.Ordinal);

    [Fact]
    public void A_demand_of_no_member_is_refused_at_its_place() =>
        Assert.Equal(["/furtherDemands/0/member"], RegistrationRules.Check(Entry with { FurtherDemands = [Certificate with { Member = "/content/certificate" }] }, Singapore).Select(failure => failure.Pointer));

    [Fact]
    public void What_is_not_given_is_a_hint_that_says_whose_law_asks_for_it_and_that_nothing_waits()
    {
        var hint = DryRunHint.Of(Singapore, new DemandView("A certificate.", "Act, section 19", "/content/attestations", false));

        Assert.Equal(("further-demand", null), (hint.Type, hint.Citation));
        Assert.Equal("The law of SG asks for this beyond the Convention, and nothing is held up for it: A certificate. (Act, section 19)", hint.Text);
        Assert.EndsWith("it: A certificate.", DryRunHint.Of(Singapore, new DemandView("A certificate.", null, null, false)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demands_of_a_State_are_shown_with_whether_they_are_met()
    {
        DemandView[] further = [.. Entry.ToParty().DemandsOf(RequestKind.MutualAssistance, new() { Attestations = [new()] }).Select(DemandView.Of)];

        Assert.Equal([new("A certificate.", "Act, section 19", "/content/attestations", true)], Demands.Of(Entry.ToParty(), further, DateTimeOffset.UnixEpoch).Further);
    }
}
