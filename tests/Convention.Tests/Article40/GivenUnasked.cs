using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Information that nobody asked for, 40(4), and what its sender allows, 40(5).</summary>
public class GivenUnasked
{
    private static readonly AuthorityId Police = AuthorityId.Parse("prosecutor");
    private static readonly SubmitRequest Information = SoundRequests.Of(RequestKind.SpontaneousInformation) with { Authority = Police };

    [Fact]
    [Shows("40.4-1")]
    public void From_unit_to_unit_it_is_delivered_taken_up_and_turned_into_a_request() // 40(4)
    {
        A.Story.Attempt(Information with { Content = Information.Content! with { Facts = null } }).IsRejectedWith(Codes.ContentIncomplete, "40(4)", "/content/facts");
        var story = A.Story.Opens(Information).Tells(A.NL, "receipt").Tells(A.SG, "information-received").StandsAt(ItemState.Sent);
        story.Attempt(new Acknowledge { Id = "x", From = A.SG, Authority = Police }).Accepted().Tells(A.NL, "acknowledged");
        story.RequestedTries(new ConvertRequest { ToKind = RequestKind.MutualAssistance }).IsRejectedWith(Codes.ContentIncomplete, "40(8)", "/newReference");
        story.Requested(new ConvertRequest { ToKind = RequestKind.MutualAssistance, NewReference = "AGC-12" }).StandsAt(ItemState.Converted).Tells(A.NL, "converted");
    }

    [Fact]
    [Shows("40.4-1")]
    public void The_receiver_has_no_duty_to_act_on_it() // 40(4)
    {
        var story = A.Story.Opens(Information);
        story.RequestedTries(A.Grant).IsRejectedWith(Codes.StateConflict, "40(4)");
        story.RequestedTries(A.Refusal(Ground.Discrimination)).IsRejectedWith(Codes.StateConflict, "40(4)");
        story.Requested(new FileInformation()).StandsAt(ItemState.Filed);
    }

    [Fact]
    [Shows("40.5-2")]
    public void Information_for_intelligence_only_is_used_in_court_with_the_sender_s_consent() // 40(5)
    {
        var restricted = Information with { Content = Information.Content! with { ForKind = new KindContent { Handling = ["Intelligence use only"] } } };
        var court = new RecordUse { WithinStatedPurpose = false };
        var story = A.Story.Opens(restricted).RequestedTries(court).IsRemarkedWith(Codes.UseNotAuthorized, "40(5)", "/consent");
        story.RequestedTries(new RecordUse()).IsRemarkedWith(Codes.UseNotAuthorized, "40(5)", "/consent");
        story.Requested(new FileInformation()).RequestedTries(court).IsRemarkedWith(Codes.UseNotAuthorized, "40(5)");
        story.Requested(court with { Consent = CaseId.From(A.SG, "U-1") }).Tells(A.NL, "use-recorded");
        story.Requested(new RecordUse { WithinStatedPurpose = true }).Tells(A.NL, "use-recorded");
    }

    [Fact]
    [Shows("40.5-6", "40.12-11")]
    public void The_sender_s_own_case_stays_its_own() // 40(5)
    {
        var own = A.Story.Opens(A.Request with { To = A.BR });
        A.Story.Opens(Information with { Content = Information.Content! with { ForKind = new KindContent { Link = own.Case!.Id } } }).Tells(A.SG, "information-received");
        own.Attempt(new AskStatus { Id = "x", From = A.SG, Authority = A.Central }).IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)").StandsAt(ItemState.Received);
        Assert.Empty(own.Case.MovesOpenTo(A.SG, own.Now, own.Register, own.Practice));
        Assert.Equal(1, own.Case.StepCount);
    }
}
