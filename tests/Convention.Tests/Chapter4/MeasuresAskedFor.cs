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
    public void That_something_is_in_another_State_is_remarked_and_the_request_goes_on(Purpose purpose, string paragraph)
    {
        var item = (purpose == Purpose.RealTimeTraffic ? RealTime : A.StoredData) with { Purpose = purpose, Location = "Data centre 3", LocatedIn = A.BR };
        var story = Attempt(item).IsRemarkedWith(Codes.Sovereignty, paragraph, "/content/items/0/locatedIn");
        Assert.Contains("BR", story.Step.Remarks.Single(r => r.Code == Codes.Sovereignty).Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(story.Step.Notices, n => n.To == A.BR); // whether the third State is told is for the two
        Assert.DoesNotContain(Attempt(item with { LocatedIn = A.SG }).Accepted().Step.Remarks, r => r.Code == Codes.Sovereignty);
    }

    [Theory]
    [InlineData(Purpose.RealTimeTraffic)]
    [InlineData(Purpose.ContentInterception)]
    [Shows("24.1-1", "24.4-1")]
    public void A_power_used_for_another_State_without_its_proportionality_on_record_is_remarked(Purpose purpose)
    {
        var story = Granted(purpose);
        story.Fork.RequestedTries(A.Start with { Safeguards = A.Safeguards with { Proportionality = " " } }).IsRemarkedWith(Codes.SafeguardsMissing, "24(2)", "/safeguards");
        story.Fork.RequestedTries(A.Start with { Safeguards = null }).IsRemarkedWith(Codes.SafeguardsMissing, "24(2)", "/safeguards");
        story.Requested(A.Start).StandsAt(ItemState.Executing);
    }

    [Fact]
    [Shows("24.2-1", "24.4-1")]
    public void Preservation_is_a_power_with_safeguards_too() // 24(2), 25(1)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation));
        var preserved = new ReportPreserved { EffectiveAt = A.Monday };
        var request = SoundRequests.Of(RequestKind.ExpeditedPreservation);
        var other = request.Content! with { Items = [.. request.Content!.Items!.Select(item => item with { Purpose = Purpose.Other })] };
        A.Story.Opens(request with { Content = other }).RequestedTries(preserved).IsRemarkedWith(Codes.SafeguardsMissing, "24(2)", "/safeguards");
        story.Fork.RequestedTries(preserved).IsRemarkedWith(Codes.SafeguardsMissing, "24(2)", "/safeguards").StandsAt(ItemState.Effected);
        story.Fork.RequestedTries(preserved with { Safeguards = A.Safeguards with { ReviewState = A.NL } }).IsRemarkedWith(Codes.ReviewNotDomestic, "24(5)", "/safeguards/reviewState");
        story.Requested(preserved with { Safeguards = A.Safeguards }).Tells(A.SG, "third-party-impact-open");
        Assert.DoesNotContain(story.Step.Remarks, remark => remark.Paragraph.Text.StartsWith("24(", StringComparison.Ordinal));
    }

    public static TheoryData<Communication> OnProperty => [new StartExecution(), new Restrain { Order = "F-1" }, new RecordConfiscation { Order = "C-1" }];

    [Theory]
    [MemberData(nameof(OnProperty))]
    [Shows("24.2-1", "24.4-1", "31.2-1")]
    public void So_are_tracing_freezing_and_confiscation(Communication said) // 24(2), 31(1), 31(2)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge()).Requested(new Grant());
        story.Fork.RequestedTries(said).IsRemarkedWith(Codes.SafeguardsMissing, "24(2)", "/safeguards");
        story.Requested(With(said, A.Safeguards)).Tells(A.SG, "third-party-impact-open");
        Assert.DoesNotContain(story.Step.Remarks, remark => remark.Paragraph.Text.StartsWith("24(", StringComparison.Ordinal));

        static Communication With(Communication said, Safeguards safeguards) => said switch
        {
            StartExecution start => start with { Safeguards = safeguards },
            Restrain restrain => restrain with { Safeguards = safeguards },
            RecordConfiscation confiscation => confiscation with { Safeguards = safeguards },
            _ => throw new ArgumentOutOfRangeException(nameof(said)),
        };
    }

    [Fact]
    [Shows("24.4-1", "31.2-1")]
    public void Tracing_proceeds_for_another_State_uses_a_power_as_a_search_does() => // 24(4), 31(2)
        Granted(Purpose.TracingProceeds).RequestedTries(A.Start with { Safeguards = null }).IsRemarkedWith(Codes.SafeguardsMissing, "24(2)", "/safeguards");

    [Fact]
    [Shows("24.3-1")]
    public void That_third_parties_were_not_thought_of_is_remarked_and_stops_nothing()
    {
        var story = A.CaseUnderReview.Requested(A.Grant).Requested(A.Start);
        Assert.Contains(story.Step.Notices, n => n.To == A.SG && n.Type == "third-party-impact-open" && n.Citation.Text == "24(3)");
        Assert.DoesNotContain(
            A.CaseUnderReview.Requested(A.Grant).Requested(A.Start with { Safeguards = A.Safeguards with { ThirdPartyImpact = "None" } }).Step.Notices,
            n => n.Type == "third-party-impact-open");
    }

    [Theory]
    [InlineData(Purpose.RealTimeTraffic, "29(1)")]
    [InlineData(Purpose.ContentInterception, "30(1)")]
    [Shows("29.1-1")]
    public void That_a_provider_cannot_is_remarked(Purpose purpose, string paragraph) =>
        Granted(purpose).RequestedTries(A.Start with { Safeguards = A.Safeguards with { WithinProviderCapability = false } })
            .IsRemarkedWith(Codes.ContentInvalid, paragraph, "/safeguards/withinProviderCapability").StandsAt(ItemState.Executing);

    [Theory]
    [InlineData(Purpose.RealTimeTraffic, "29(3)")]
    [InlineData(Purpose.ContentInterception, "30(3)")]
    [Shows("29.3-1", "30.3-1")]
    public void A_provider_that_is_not_bound_to_secrecy_is_remarked(Purpose purpose, string paragraph) =>
        Granted(purpose).RequestedTries(A.Start with { Safeguards = A.Safeguards with { ProviderSecrecy = false } })
            .IsRemarkedWith(Codes.ConfidentialityRequired, paragraph, "/safeguards/providerSecrecy").StandsAt(ItemState.Executing);

    [Fact]
    [Shows("28.3-1")]
    public void A_receipt_is_recorded_with_what_did_not_come_unchanged()
    {
        var story = A.CaseDelivered.RequestingTries(new AcknowledgeDelivery { IntegrityVerified = false }).IsRemarkedWith(Codes.ContentIncomplete, "", "/integrityVerified");
        story.StandsAt(ItemState.Completed).Tells(A.SG, "delivery-acknowledged");
    }

    private static Story Attempt(RequestedItem item) => A.Story.Attempt(A.RequestWith(A.Content with { Items = [item] }));

    private static Story Granted(Purpose purpose) =>
        Attempt(purpose == Purpose.RealTimeTraffic ? RealTime : Interception).Accepted().Requested(new Acknowledge()).Requested(A.Grant);
}
