using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article46;

/// <summary>Real-time collection and interception are given or declined as the requested State's law has it, 30, 45, 46.</summary>
public class CollectionAndInterception
{
    private static RequestedItem Interception => Article2.Definitions.RealTime with { Purpose = Purpose.ContentInterception, DataClasses = [DataClass.Content] };

    [Fact]
    [Shows("45.1-1")]
    public void The_collection_is_logged_from_its_start_to_its_deliveries()
    {
        var story = Of(Article2.Definitions.RealTime).Requested(A.Grant).Requested(A.Start);
        Assert.True(story.Case!.Items[0].Begun);
        story.Requested(new Deliver { Elements = [A.Element with { CollectedAt = A.Monday.AddDays(-50) }], Partial = true }).StandsAt(ItemState.PartlyDelivered);
        Assert.True(story.Case!.Items[0].Furnished);
    }

    [Fact]
    [Shows("45.1-2")]
    public void A_refusal_of_collection_needs_a_ground_of_the_list()
    {
        var story = Of(Article2.Definitions.RealTime);
        var before = story.Case;
        story.Fork.RequestedTries(A.RefusalAfterConsultation(Ground.Nationality)).IsRejectedWith(Codes.GroundNotAvailable, "40(21)");
        Assert.Same(before, story.Case);
    }

    [Fact]
    [Shows("45.2-1")]
    public void That_the_measure_is_not_to_be_had_at_home_is_explained_and_no_provision_is_owed() // 45(1), 45(2)
    {
        var bare = new Refuse { Reasons = [new Reason { Ground = Ground.RealTimeCondition, Explanation = "Not available" }] };
        Of(Article2.Definitions.RealTime).Requested(bare).StandsAt(ItemState.Refused);
    }

    [Fact]
    [Shows("46-1")]
    public void An_interception_that_the_law_does_not_allow_is_declined_after_consultation_with_reasons() =>
        Of(Interception).RequestedTries(A.RefusalAfterConsultation(Ground.DomesticProhibition)).IsRejectedWith(Codes.ConsultationRequired, "40(28)")
            .Requested(A.Intention(Ground.DomesticProhibition)).Requesting(new AnswerConsultation { Answer = "Traffic data would do" })
            .Requested(A.RefusalAfterConsultation(Ground.DomesticProhibition)).StandsAt(ItemState.Refused);

    [Fact]
    [Shows("30.1-1")]
    public void Where_interception_is_restricted_to_certain_offences_the_requesting_State_gets_a_hint_and_nothing_stops()
    {
        var request = A.RequestWith(A.Content with { Items = [Interception] });
        var step = A.Story.With(Registers.RequestedDeclares("30(1)")).Opens(request).StandsAt(ItemState.Received).Step;
        Assert.Contains(step.Notices, n => n.To == A.NL && n.Type == "measure-restricted" && n.Citation.Text == "30(1)");
        Assert.DoesNotContain(A.Story.Opens(request).Step.Notices, n => n.Type == "measure-restricted");
    }

    [Fact]
    [Shows("60.2-1")]
    public void Other_obligations_of_a_State_stand_in_the_explanation_of_a_listed_ground()
    {
        var reason = A.Because(Ground.DomesticProhibition) with { Explanation = "The person is a recognized refugee; the Convention of 1951 bars it" };
        var story = Of(Interception).Requested(A.Intention(Ground.DomesticProhibition)).Requesting(new AnswerConsultation { Answer = "We see it differently" })
            .Requested(new Refuse { Reasons = [reason], ConsultationOutcome = "No terms" });
        Assert.Equal(reason, Assert.IsType<Refuse>(Assert.IsType<Communicated>(story.Step.Occurrence).Communication).Reasons![0]);
    }

    [Fact]
    [Shows("note.2-1")]
    public void A_national_term_stands_beside_the_class_that_decides()
    {
        var story = Of(A.StoredData with { Description = "Telecom bearer data of the account", DataClasses = [DataClass.Traffic] }).Requested(A.Grant).Requested(A.Start);
        story.Fork.RequestedTries(new Deliver { Elements = [A.Element with { DataClass = DataClass.Content }] }).IsRemarkedWith(Codes.DataClassNotAllowed, "2(d)");
        story.Requested(A.Delivery).IsUnremarked().StandsAt(ItemState.Delivered);
    }

    private static Story Of(RequestedItem item) => A.Story.Opens(A.RequestWith(A.Content with { Items = [item] })).Requested(new Acknowledge());
}
