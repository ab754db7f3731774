using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Chapter4;

/// <summary>Powers of chapter IV: of which class the data are, on whose territory, under which safeguards, 2, 24, 27 to 30.</summary>
public class MeasuresAskedFor
{
    private static readonly RequestedItem RealTime = Article2.Definitions.RealTime;

    private static readonly RequestedItem Interception = RealTime with { Purpose = Purpose.ContentInterception, DataClasses = [DataClass.Content] };

    [Theory]
    [InlineData(DataClass.Content, Codes.WrongKind, "2(d)")]
    [InlineData(DataClass.Subscriber, Codes.DataClassMismatch, "2(f)")]
    [Shows("2.d-1", "2.f-1")]
    public void Only_traffic_data_are_collected_in_real_time_under_45(DataClass dataClass, string code, string paragraph)
    {
        Attempt(RealTime with { DataClasses = [DataClass.Traffic, dataClass] }).IsRejectedWith(code, paragraph, "/content/items/0/dataClasses");
        Attempt(RealTime).Accepted();
        Attempt(A.StoredData with { Description = "Billing records of the account", DataClasses = [DataClass.Subscriber] }).Accepted();
    }

    [Theory]
    [InlineData(Purpose.StoredData, "27(a)")]
    [InlineData(Purpose.SearchAndSeizure, "28(1)")]
    [InlineData(Purpose.RealTimeTraffic, "29(1)")]
    [Shows("27.a-1", "28.1-1", "28.2-1")]
    public void What_is_in_another_State_is_asked_for_there(Purpose purpose, string paragraph)
    {
        var item = (purpose == Purpose.RealTimeTraffic ? RealTime : A.StoredData) with { Purpose = purpose, Location = "Data centre 3", LocatedIn = A.BR };
        Attempt(item).IsRejectedWith(Codes.Sovereignty, paragraph, "/content/items/0/locatedIn");
        Attempt(item with { LocatedIn = A.SG }).Accepted();
    }

    [Theory]
    [InlineData(Purpose.RealTimeTraffic)]
    [InlineData(Purpose.ContentInterception)]
    [Shows("24.1-1", "24.4-1")]
    public void No_power_is_used_for_another_State_without_its_proportionality(Purpose purpose)
    {
        var story = Granted(purpose);
        story.RequestedTries(A.Start with { Safeguards = A.Safeguards with { Proportionality = " " } }).IsRejectedWith(Codes.SafeguardsMissing, "24(2)", "/safeguards");
        story.RequestedTries(A.Start with { Safeguards = null }).IsRejectedWith(Codes.SafeguardsMissing, "24(2)", "/safeguards");
        story.Requested(A.Start).StandsAt(ItemState.Executing);
    }

    [Fact]
    [Shows("24.3-1")]
    public void That_third_parties_were_not_thought_of_is_remarked_and_stops_nothing()
    {
        var story = A.CaseUnderReview.Requested(A.Grant).Requested(A.Start);
        Assert.Contains(story.Step.Notices, n => n.To == A.SG && n.Type == "third-party-impact-open" && n.Citation == "24(3)");
        Assert.DoesNotContain(
            A.CaseUnderReview.Requested(A.Grant).Requested(A.Start with { Safeguards = A.Safeguards with { ThirdPartyImpact = "None" } }).Step.Notices,
            n => n.Type == "third-party-impact-open");
    }

    [Theory]
    [InlineData(Purpose.RealTimeTraffic, "29(1)")]
    [InlineData(Purpose.ContentInterception, "30(1)")]
    [Shows("29.1-1")]
    public void A_provider_that_cannot_is_not_made_to(Purpose purpose, string paragraph) =>
        Granted(purpose).RequestedTries(A.Start with { Safeguards = A.Safeguards with { WithinProviderCapability = false } })
            .IsRejectedWith(Codes.ContentInvalid, paragraph, "/safeguards/withinProviderCapability")
            .Requested(A.Start with { Safeguards = A.Safeguards with { WithinProviderCapability = true } });

    [Theory]
    [InlineData(Purpose.RealTimeTraffic, "29(3)")]
    [InlineData(Purpose.ContentInterception, "30(3)")]
    [Shows("29.3-1", "30.3-1")]
    public void The_provider_is_bound_to_secrecy_before_it_begins(Purpose purpose, string paragraph) =>
        Granted(purpose).RequestedTries(A.Start with { Safeguards = A.Safeguards with { ProviderSecrecy = false } })
            .IsRejectedWith(Codes.ConfidentialityRequired, paragraph, "/safeguards/providerSecrecy").Requested(A.Start);

    [Fact]
    [Shows("28.3-1")]
    public void What_did_not_come_unchanged_is_not_confirmed()
    {
        var story = A.CaseDelivered.RequestingTries(new AcknowledgeDelivery { IntegrityVerified = false }).IsRejectedWith(Codes.ContentIncomplete, "28(3)", "/integrityVerified");
        story.StandsAt(ItemState.Delivered).Requesting(new AcknowledgeDelivery { IntegrityVerified = true }).StandsAt(ItemState.Completed);
    }

    private static Story Attempt(RequestedItem item) => A.Story.Attempt(A.RequestWith(A.Content with { Items = [item] }));

    private static Story Granted(Purpose purpose) =>
        Attempt(purpose == Purpose.RealTimeTraffic ? RealTime : Interception).Accepted().Requested(new Acknowledge()).Requested(A.Grant);
}
