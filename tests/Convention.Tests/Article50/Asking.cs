using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article50;

/// <summary>What a request for confiscation contains, on what it rests, and on what it is refused.</summary>
public class Asking
{
    [Fact]
    [Shows("50.3-1")]
    public void Its_purpose_is_stated_and_all_that_is_missing_comes_at_once() => // 50(3)
        Spoiled(RequestKind.ConfiscationForeignOrder, c => c with { Use = null, Facts = null, ForKind = c.ForKind! with { DueProcess = null } })
            .IsRejectedWith(Codes.ContentIncomplete, "40(15)(g)", "/content/use")
            .IsRejectedWith(Codes.ContentIncomplete, "50(3)(b)", "/content/facts")
            .IsRejectedWith(Codes.ContentIncomplete, "50(3)(b)", "/content/forKind/dueProcess");

    [Fact]
    [Shows("50.3-1")]
    public void Its_language_is_accepted_as_for_any_request() => // 50(3)
        Spoiled(RequestKind.ConfiscationDomesticOrder, c => c with { Language = LanguageTag.Parse("nl") }).IsRejectedWith(Codes.LanguageNotAccepted, "40(13)", "/content/language");

    [Fact]
    [Shows("50.3-2")]
    public void For_an_order_of_the_other_State_property_and_facts_are_described_as_far_as_known() // 50(3)(a)
    {
        Spoiled(RequestKind.ConfiscationDomesticOrder, c => c with { Facts = null }).IsRejectedWith(Codes.ContentIncomplete, "50(3)(a)", "/content/facts");
        Spoiled(RequestKind.ConfiscationDomesticOrder, c => c with { Items = [c.Items![0] with { Description = " " }] }).IsRejectedWith(Codes.ContentIncomplete, "50(3)(a)", "/content/items/0/description");
        Spoiled(RequestKind.ConfiscationDomesticOrder, c => c with { Items = [c.Items![0] with { Property = c.Items[0].Property! with { Place = null, Value = null } }] }).StandsAt(ItemState.Received);
    }

    [Theory]
    [Shows("50.3-3")]
    [InlineData(null)]
    [InlineData(false)]
    public void An_order_open_to_appeal_is_not_executed(bool? final) => // 50(3)(b)
        Spoiled(RequestKind.ConfiscationForeignOrder, c => c with { ForKind = c.ForKind! with { OrderIsFinal = final } })
            .IsRejectedWith(Codes.ContentIncomplete, "50(3)(b)", "/content/forKind/orderIsFinal");

    [Fact]
    [Shows("50.3-3")]
    public void An_order_comes_in_copy_with_its_extent() => // 50(3)(b)
        Spoiled(RequestKind.ConfiscationForeignOrder, c => c with { ForKind = c.ForKind! with { Order = null }, Items = [c.Items![0] with { Property = c.Items[0].Property! with { Extent = null } }] })
            .IsRejectedWith(Codes.ContentIncomplete, "50(3)(b)", "/content/forKind/order")
            .IsRejectedWith(Codes.ContentIncomplete, "50(3)(b)", "/content/items/0/property/extent");

    [Fact]
    [Shows("50.6-1")]
    public void Without_a_treaty_the_Convention_is_the_basis_and_its_absence_no_ground() // 50(6)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge());
        Assert.Equal(new LegalRegime(RegimeKind.Convention), story.Case!.Regime);
        story.RequestedTries(A.Refusal(Ground.TreatyProvision)).IsRejectedWith(Codes.GroundNotAvailable, "40(21)", "/reasons/0/ground");
        story.RequestedTries(A.Refusal(Ground.DomesticOrTreatyCondition)).IsRejectedWith(Codes.GroundNotAvailable, "40(21)", "/reasons/0/ground");
        story.RequestedTries(A.Refusal(Ground.NoTreatyBasis)).IsRejectedWith(Codes.GroundNotAvailable, "40(21)", "/reasons/0/ground");
        story.RequestedTries(new DeclareNoLegalBasis()).IsRejectedWith(Codes.StateConflict, "37(5)");
        Assert.Equal(ItemState.UnderReview, story.Case.Items[0].State);
    }

    [Theory]
    [Shows("50.10-1")]
    [InlineData(RequestKind.ConfiscationDomesticOrder)]
    [InlineData(RequestKind.ConfiscationForeignOrder)]
    [InlineData(RequestKind.ConfiscationProvisionalMeasure)]
    public void A_treaty_on_confiscation_in_force_is_the_basis(RequestKind kind) // 50(10)
    {
        var bound = Registers.Bound(TreatyScope.Confiscation, "T-50");
        Assert.Equal(new LegalRegime(RegimeKind.Treaty, "T-50"), A.Story.With(bound).Opens(SoundRequests.Of(kind)).Case!.Regime);
        Assert.Equal(RegimeKind.Convention, A.Story.With(bound).Opens(A.Request).Case!.Regime.Kind);
        var ended = Registers.With(nl: p => p with { Treaties = [new Treaty("T-50", A.SG, TreatyScope.Confiscation, A.Monday.AddYears(-5), A.Monday)] });
        Assert.Equal(RegimeKind.Convention, A.Story.With(ended).Opens(SoundRequests.Of(kind)).Case!.Regime.Kind);
    }

    [Fact]
    [Shows("50.7-2")]
    public void Trivial_value_is_a_ground_and_its_valuation_optional() // 50(7)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge());
        story.RequestedTries(new Refuse { Reasons = [A.Because(Ground.TrivialValue) with { Explanation = " " }] }).IsRejectedWith(Codes.ReasonsRequired, "40(25)", "/reasons/0/explanation");
        story.Requested(new Refuse { Reasons = [A.Because(Ground.TrivialValue) with { Valuation = null }] }).StandsAt(ItemState.Refused);
        Assert.Equal([Ground.TrivialValue], story.Case!.Items[0].RefusedOn);
        Assert.Contains(story.Step.Notices, n => n.To == A.NL && n.Type == "refused" && n.CarriesCommunication);
    }

    [Fact]
    [Shows("50.7-2")]
    public void Another_kind_of_request_does_not_know_it() => // 50(7)
        A.CaseUnderReview.RequestedTries(A.Refusal(Ground.TrivialValue)).IsRejectedWith(Codes.GroundNotAvailable, "40(21)", "/reasons/0/ground");

    [Theory]
    [InlineData(Ground.BeyondLegalSystem)]
    [InlineData(Ground.ConfiscationRule)]
    [Shows("50.4-1", "50.1-1")]
    public void What_domestic_law_does_not_allow_is_a_ground_against_confiscation(Ground ground) => // 50(1), 50(4)
        A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge()).Requested(A.Refusal(ground)).StandsAt(ItemState.Refused);

    [Fact]
    [Shows("50.1-2")]
    public void An_order_that_waits_for_its_effect_is_reminded_of() // 50(1)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge()).Requested(A.Grant)
            .Requested(new ReportProgress { Progress = "Before the High Court since today" }).Tells(A.NL, "progress-reported")
            .Requested(new RecordConfiscation { Order = "High Court 7/27", LegalBasis = "CBA 13", Adjudication = "Laundering" }).StandsAt(ItemState.Confiscated).Tells(A.NL, "confiscated");
        story.After(Practice.Default.ExecutionReminderEvery).StandsAt(ItemState.Confiscated).Tells(A.SG, "disposal-reminder");
        story.Requested(new GiveEffect()).StandsAt(ItemState.GivenEffect).Tells(A.NL, "given-effect");
        A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge()).Requested(A.Grant)
            .RequestedTries(new GiveEffect()).IsRemarkedWith(Codes.StateConflict, "50(1)");
    }

    private static Story Spoiled(RequestKind kind, Func<RequestContent, RequestContent> spoil)
    {
        var request = SoundRequests.Of(kind);
        return A.Story.Attempt(request with { Content = spoil(request.Content!) });
    }
}
