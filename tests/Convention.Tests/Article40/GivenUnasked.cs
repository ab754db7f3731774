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
    [Shows("40.5-2")]
    public void Consent_to_another_use_of_it_is_asked_for_under_40_5() // 40(5), not 40(19)
    {
        var given = A.Story.Opens(Information);
        var asking = After(given, RequestKind.UseConsent);
        Assert.All(asking.Step.Notices, n => Assert.NotEqual("40(19)", n.Citation.Text));
        Assert.Equal("40(5)", Assert.Single(asking.Case!.Procedures, p => p.Kind == "authorization-decision").Citation.Text);
        Assert.Equal("40(5)", asking.Case.MovesOpenTo(A.NL, asking.Now, asking.Register, asking.Practice).Single(m => m.Type == "authorize").Citation.Text);
        asking.Fork.Requesting(new RecordUse()).IsRemarkedWith(Codes.UseNotAuthorized, "40(5)");
        asking.RequestingTries(new Disclose()).IsRejectedWith(Codes.StateConflict, "40(5)");
        asking.Fork.Requested(new Authorize { Until = asking.Now.AddDays(1) }).After(TimeSpan.FromDays(2)).Requesting(new RecordUse()).IsRemarkedWith(Codes.AuthorizationExpired, "40(5)", "/at");
        asking.After(Practice.Default.AnswerReminderEvery);
        Assert.Equal("40(5)", Assert.Single(asking.Step.Notices).Citation.Text);
    }

    [Fact]
    [Shows("40.5-3", "40.5-4")]
    public void What_it_says_for_an_accused_person_is_disclosed_under_40_5() // 40(5), not 40(19)
    {
        var given = A.Story.Opens(Information);
        var disclosing = After(given, RequestKind.ExculpatoryDisclosure).Tells(A.NL, "exculpatory-notice");
        Assert.All(disclosing.Step.Notices, n => Assert.NotEqual("40(19)", n.Citation.Text));
        Assert.Equal("40(5)", Assert.Single(disclosing.Case!.Procedures, p => p.Kind == "exculpatory-notice").Citation.Text);
        disclosing.Requested(new AskConsultation()).Requesting(new Disclose()).IsRemarkedWith(Codes.ConsultationRequired, "40(5)");
        Assert.Equal("40(5)", Assert.Single(disclosing.Step.Notices, n => n.Type == "disclosed").Citation.Text);
    }

    [Fact]
    public void What_a_request_about_it_lacks_cites_40_5_too() // 40(5), not 40(19)
    {
        var given = A.Story.Opens(Information);
        After(given, RequestKind.UseConsent, c => c with { OtherProceedings = null }, isSound: false).IsRejectedWith(Codes.ContentIncomplete, "40(5)", "/content/forKind/otherProceedings");
        After(given, RequestKind.ExculpatoryDisclosure, c => c with { OtherProceedings = null }).IsRemarkedWith(Codes.ContentIncomplete, "40(5)", "/content/forKind/otherProceedings");
        After(given, RequestKind.ExculpatoryDisclosure, c => c with { Disclosed = new ExceptionalDisclosure(A.Monday.AddDays(1), "In court") }, isSound: false)
            .IsRejectedWith(Codes.NoticeRequired, "40(5)", "/content/forKind/disclosed/at");
    }

    [Fact]
    public void What_was_furnished_on_request_stays_under_40_19_and_so_does_what_another_was_given() // 40(19)
    {
        var given = A.Story.Opens(Information);
        var unasked = LinkedCase.Of(given.Case!);
        var furnished = After(given, RequestKind.UseConsent, linked: unasked with { Kind = RequestKind.MutualAssistance, Requesting = A.SG, Requested = A.NL });
        Assert.Equal("40(19)", Assert.Single(furnished.Case!.Procedures, p => p.Kind == "authorization-decision").Citation.Text);
        foreach (var (other, code) in new[] { (unasked with { Requesting = A.SG, Requested = A.NL }, Codes.WrongKind), (unasked with { Requesting = A.BR }, Codes.ContentInvalid) })
            After(given, RequestKind.ExculpatoryDisclosure, linked: other).IsRemarkedWith(code, "40(19)", "/content/forKind/link");
    }

    /// <summary>The receiver of the information opens a case about it.</summary>
    private static Story After(Story given, RequestKind kind, Func<KindContent, KindContent>? changed = null, bool isSound = true, LinkedCase? linked = null)
    {
        var sound = SoundRequests.Of(kind);
        var about = sound.Content!.ForKind! with { Link = given.Case!.Id };
        var opened = A.Story.With(linked ?? LinkedCase.Of(given.Case)).Attempt(sound with { From = A.SG, To = A.NL, Content = sound.Content with { ForKind = changed is null ? about : changed(about) } });
        return isSound ? opened.Accepted() : opened;
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
