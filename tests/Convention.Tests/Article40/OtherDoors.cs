using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Oral requests, the diplomatic channel, INTERPOL, parties that are not bound, and scope.</summary>
public class OtherDoors
{
    [Fact]
    [Shows("40.13-5")]
    public void An_oral_request_is_taken_down_and_that_no_agreement_is_on_file_is_remarked() => // 40(13)
        A.Story.Attempt(Call).IsRemarkedWith(Codes.ChannelNotPermitted, "40(13)").StandsAt(ItemState.OralUnconfirmed).Tells(A.NL, "oral-request-registered");

    [Fact]
    [Shows("40.13-6")]
    public void An_oral_request_is_confirmed_in_writing_forthwith() // 40(13)
    {
        var story = A.Story.With(Agreed(AgreementKind.OralRequests)).Opens(Call).StandsAt(ItemState.OralUnconfirmed).Tells(A.NL, "oral-request-registered");
        story.After(TimeSpan.FromDays(2)).StandsAt(ItemState.OralUnconfirmed);
        Assert.Contains(story.Steps, s => s.Notices.Any(n => n.Type == "written-confirmation-elapsed"));
        var received = story.Case!.ReceivedAt;
        story.Requesting(new ConfirmInWriting { Content = A.Content }).StandsAt(ItemState.Received);
        Assert.Equal(received, story.Case.ReceivedAt);
    }

    [Fact]
    [Shows("40.12-9")]
    public void The_diplomatic_channel_is_the_requested_State_s_right_and_its_own_to_waive() // 40(12)(d)
    {
        var story = A.Story.With(new Register([A.Party("NL", "en"), A.Party("SG", "en") with { RequiresDiplomaticChannel = true }])).Opens(A.Request).StandsAt(ItemState.AwaitingDiplomaticDelivery);
        story.Fork.Requested(new RecordDiplomaticDelivery { NoteReference = "NV 12", DeliveredAt = A.Monday }).StandsAt(ItemState.Received);
        story.Requested(new Acknowledge()).StandsAt(ItemState.UnderReview)
            .Requested(new RecordDiplomaticDelivery { NoteReference = "NV 12", DeliveredAt = A.Monday }).IsUnremarked().StandsAt(ItemState.UnderReview).Tells(A.NL, "diplomatic-delivery-recorded");
    }

    [Fact]
    [Shows("40.12-9")]
    public void Communications_to_the_requesting_State_may_have_to_come_that_way_too() => // 40(12)(d)
        A.Story.With(new Register([A.Party("NL", "en") with { RequiresDiplomaticChannel = true }, A.Party("SG", "en")])).Opens(A.Request)
            .StandsAt(ItemState.Received).Tells(A.SG, "diplomatic-communications");

    [Fact]
    [Shows("40.12-10")]
    public void INTERPOL_is_for_urgent_circumstances_and_by_agreement_and_what_came_that_way_is_delivered() // 40(12)(d)
    {
        var urgent = A.RequestWith(A.Content with { Urgency = "The suspect leaves" }) with { Channel = Channel.Interpol };
        A.Story.Attempt(urgent).IsRemarkedWith(Codes.ChannelNotPermitted, "40(12)(d)");
        A.Story.Attempt(urgent with { Content = A.Content }).IsRemarkedWith(Codes.ChannelNotPermitted, "40(12)(d)", "/content/urgency");
        A.Story.With(Agreed(AgreementKind.InterpolChannel)).Opens(urgent);
    }

    [Fact]
    public void Both_are_bound_today() // 65(1)
    {
        A.Story.With(new Register([A.Party("NL", "en"), A.Party("SG", "en") with { BoundFrom = null }])).Attempt(A.Request).IsRejectedWith(Codes.PartyNotBound, "65(1)");
        A.Story.With(new Register([A.Party("NL", "en"), A.Party("SG", "en") with { BoundUntil = A.Monday }])).Attempt(A.Request).IsRejectedWith(Codes.NotInForce, "67(1)");
    }

    [Fact]
    [Shows("40.12-1")]
    public void A_central_authority_is_designated() => // 40(12)(a)
        A.Story.With(new Register([A.Party("NL", "en"), A.Party("SG", "en") with { Authorities = [] }])).Attempt(A.Request).IsRemarkedWith(Codes.AuthorityNotDesignated, "40(12)(a)");

    [Theory]
    [InlineData(47, false)]
    [InlineData(48, true)]
    public void Four_years_make_a_serious_crime(int months, bool serious) // 2(h)
    {
        var story = A.Story.Attempt(A.RequestWith(A.Content with { Offences = [new Offence { Title = "Fraud", Provision = "326", MaximumMonths = months }] }));
        if (serious)
            story.Accepted();
        else
            story.IsRejectedWith(Codes.NotSeriousCrime, "2(h)");
    }

    [Fact]
    [Shows("35.1-3", "40.1-2")]
    public void For_other_serious_crimes_only_electronic_evidence_is_open() => // 35(1)(c)
        A.Story.Attempt(A.RequestWith(A.Content with { Offences = [new Offence { Title = "Fraud", Provision = "326", MaximumMonths = 60 }], Items = [A.Statement] }))
            .IsRejectedWith(Codes.OutOfScope, "35(1)(c)");

    [Fact]
    public void Laundering_needs_a_predicate_of_the_Convention() // note 3
    {
        A.Story.Attempt(Laundering(null)).IsRejectedWith(Codes.PredicateRequired, "2(m)");
        A.Story.Attempt(Laundering(18)).IsRejectedWith(Codes.PredicateNotInConvention, "note 3");
        A.Story.Attempt(Laundering(12)).Accepted();
    }

    private static SubmitRequest Laundering(int? predicate) => A.RequestWith(A.Content with { Offences = [new Offence { Title = "Laundering", Article = 17, PredicateArticle = predicate }] });

    private static RegisterOralRequest Call => new()
    {
        Id = "o-1",
        From = A.SG,
        Authority = A.Central,
        Requesting = A.NL,
        Reference = "IAC-2026-0900",
        Caller = "Duty officer",
        CalledAt = A.Monday,
        Summary = "Logs of a server",
        Urgency = "Logs are overwritten tonight",
        Purposes = [Purpose.StoredData],
    };

    private static Register Agreed(AgreementKind kind) => new(
    [
        A.Party("NL", "en") with { Agreements = [new Agreement(kind, A.SG, A.Monday.AddDays(-1))] },
        A.Party("SG", "en") with { Agreements = [new Agreement(kind, A.NL, A.Monday.AddDays(-1))] },
    ]);
}
