using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article63;

/// <summary>Disputes on the Convention leave cases as they are; the Court comes six months after arbitration was asked for.</summary>
public class Disputing
{
    private static Story Dispute => A.Story.Opens(SoundRequests.Of(RequestKind.Dispute));

    [Fact]
    [Shows("63.1-1")]
    public void A_case_goes_on_as_it_stood() // 63(1)
    {
        var story = A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests));
        var before = story.Case!;
        story.RequestingTries(new OpenDispute()).IsRejectedWith(Codes.ContentIncomplete, "63(1)", "/subject");
        story.Requesting(new OpenDispute { Subject = "Whether the interest is essential" }).Tells(A.SG, "dispute-opened").StandsAt(ItemState.ConsultationRefuse);
        Assert.Equal(before.Procedures.Select(p => (p.Id, p.Next())), story.Case!.Procedures.Select(p => (p.Id, p.Next())));
        Assert.Empty(story.Step.Changes);
    }

    [Fact]
    [Shows("63.1-1")]
    public void A_dispute_is_a_case_that_names_others() // 63(1)
    {
        var request = SoundRequests.Of(RequestKind.Dispute);
        var concerned = A.CaseReceived.Case!.Id;
        Assert.Equal(concerned, A.Story.Opens(request with { Content = request.Content! with { ForKind = request.Content.ForKind! with { Link = concerned } } }).StandsAt(ItemState.Negotiating).Case!.Link);
    }

    [Fact]
    [Shows("63.2-1")]
    public void The_Court_is_open_after_six_months_without_an_arbitration() // 63(2)
    {
        var story = Dispute.Until(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        story.RequestingTries(new ReferToCourt()).IsRejectedWith(Codes.StateConflict, "63(2)");
        story.Requesting(new RequestArbitration()).Tells(A.SG, "arbitration-requested");
        var july = new DateTimeOffset(2027, 7, 2, 0, 0, 0, TimeSpan.Zero); // the first of July is over
        story.Until(july.AddTicks(-1)).RequestedTries(new ReferToCourt()).IsRejectedWith(Codes.StateConflict, "63(2)");
        story.Until(july).StandsAt(ItemState.SixMonthsElapsed).Tells(A.NL, "arbitration-elapsed").Tells(A.SG, "arbitration-elapsed");
        story.Requested(new ReferToCourt()).StandsAt(ItemState.Referred).Tells(A.NL, "referred");
    }

    [Fact]
    [Shows("63.2-1")]
    public void It_stays_closed_where_the_arbitration_was_organized_by_both() // 63(2)
    {
        var story = Dispute.Requesting(new RequestArbitration()).Requesting(new OrganizeArbitration()).StandsAt(ItemState.ArbitrationRequested)
            .Requested(new OrganizeArbitration()).StandsAt(ItemState.ArbitrationOrganized);
        story.After(TimeSpan.FromDays(200)).RequestingTries(new ReferToCourt()).IsRejectedWith(Codes.StateConflict, "63(2)");
    }

    [Fact]
    public void A_State_that_the_register_does_not_have_any_more_has_no_reservation() // 63(3)
    {
        Dispute.With(new Register([A.Party("NL", "en")])).Requesting(new RequestArbitration()).IsUnremarked();
        Dispute.With(new Register([A.Party("SG", "en")])).Requested(new RequestArbitration()).IsUnremarked();
    }

    [Fact]
    [Shows("63.3-1")]
    public void A_withdrawn_reservation_binds_to_arbitration_from_its_day() // 63(3)
    {
        var withdrawn = A.Monday.AddDays(10);
        var story = Dispute.With(Registers.With(sg: p => p with { Declarations = [new Declaration("63(3)", A.Monday.AddYears(-1), withdrawn)] }));
        story.Until(withdrawn.AddTicks(-1)).Fork.Requesting(new RequestArbitration()).IsRemarkedWith(Codes.StateConflict, "63(3)");
        story.Until(withdrawn).Requesting(new RequestArbitration()).IsUnremarked().StandsAt(ItemState.ArbitrationRequested);
    }
}
