using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article44;

/// <summary>Requests for stored data: their regime, their link to a preservation, their haste, 44.</summary>
public class StoredData
{
    [Fact]
    [Shows("44.1-1")]
    public void The_preservation_that_went_before_is_linked()
    {
        var preservation = CaseId.From(A.NL, "P-1");
        Assert.Equal(preservation, A.Story.Opens(A.RequestWith(A.Content with { ForKind = new KindContent { Link = preservation } })).Case!.Link);
    }

    [Fact]
    [Shows("44.2-1")]
    public void The_regime_is_on_the_case_before_anything_is_decided()
    {
        Assert.Equal(new LegalRegime(RegimeKind.Treaty, "T-1"), A.Story.With(Registers.Bound(TreatyScope.MutualAssistance)).Opens(A.Request).Case!.Regime);
        Assert.Equal(new LegalRegime(RegimeKind.Convention), A.CaseReceived.Case!.Regime);
    }

    [Fact]
    [Shows("44.3-1")]
    public void Data_that_may_vanish_make_the_request_expedited_with_shorter_windows()
    {
        var urgent = A.Story.Opens(A.RequestWith(A.Content with { Urgency = "The provider deletes logs after thirty days" }));
        Assert.True(urgent.Case!.Urgent);
        Assert.False(A.CaseReceived.Case!.Urgent);
        Assert.True(EndOfConsultation(urgent) < EndOfConsultation(A.CaseReceived));
    }

    [Theory]
    [InlineData(Purpose.StoredData, true)]
    [InlineData(Purpose.SearchAndSeizure, true)]
    [InlineData(Purpose.TakingEvidence, false)]
    [Shows("44.3-2")]
    public void What_two_States_have_agreed_makes_requests_for_stored_data_expedited_whatever_is_said(Purpose purpose, bool expedited)
    {
        var request = A.RequestWith(A.Content with { Items = [A.StoredData with { Purpose = purpose, Location = "Singapore" }] });
        Assert.Equal(expedited, A.Story.With(Registers.BothAgreed(AgreementKind.ExpeditedStoredData)).Opens(request).Case!.Urgent);
        Assert.False(A.Story.With(Registers.OneAgreed(AgreementKind.ExpeditedStoredData)).Opens(request).Case!.Urgent);
    }

    private static DateTimeOffset EndOfConsultation(Story story) =>
        story.Requested(new Acknowledge()).Requested(A.Intention(Ground.EssentialInterests)).Case!.Procedures.Single(p => p.Kind == "consultation-refuse").Limits[^1].At;
}
