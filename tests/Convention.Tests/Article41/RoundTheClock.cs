using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article41;

/// <summary>Contacts that are there at any hour, 41.</summary>
public class RoundTheClock
{
    private static SubmitRequest Call => SoundRequests.Of(RequestKind.TwentyFourSevenAssistance);

    private static Story Taken => A.Story.Opens(Call).Requested(new Acknowledge());

    [Fact]
    [Shows("41.1-1")]
    public void A_State_without_a_contact_is_called_all_the_same()
    {
        var story = A.Story.With(A.WhereRequested(p => p with { Authorities = [p.Authorities[1]] })).Opens(Call).IsRemarkedWith(Codes.ContactNotDesignated, "41(1)", "/to");
        Assert.Contains(story.Step.Remarks, f => f.Detail.Contains("channel", StringComparison.Ordinal));
    }

    [Fact]
    [Shows("41.1-2")]
    public void A_call_nobody_takes_is_paged_again_every_hour()
    {
        var story = A.Story.Opens(Call).Tells(A.SG, "paged").After(TimeSpan.FromHours(3));
        Assert.Equal(3, story.Steps.SelectMany(s => s.Notices).Count(n => n.To == A.SG && n.Type == "paging-reminder"));
        story.Requested(new Acknowledge());
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "paging");
    }

    [Fact]
    [Shows("41.2-2")]
    public void The_contact_that_is_designated_today_is_the_one_that_answers()
    {
        var replaced = A.WhereRequested(p => p with
        {
            Authorities = [p.Authorities[0] with { Until = A.Monday }, p.Authorities[0] with { Id = AuthorityId.Parse("new-desk"), From = A.Monday }],
        });
        var story = A.Story.With(replaced).Opens(Call);
        story.Fork.RequestedTries(new Acknowledge()).IsRejectedWith(Codes.ChannelNotPermitted, "41(1)");
        story.Attempt(new Acknowledge { Id = "c-9", From = A.SG, Authority = AuthorityId.Parse("new-desk") }).Accepted().StandsAt(ItemState.Acknowledged);
    }

    [Fact]
    [Shows("41.3-1", "42.2-1")]
    public void Advice_and_a_location_are_given_as_an_answer() =>
        Taken.RequestedTries(new AnswerCall()).IsRejectedWith(Codes.ContentIncomplete, "41(3)", "/answer")
            .Requested(new AnswerCall { Answer = "The server stands in Brazil" }).StandsAt(ItemState.Answered).Tells(A.NL, "answered");

    [Fact]
    [Shows("41.3-2")]
    public void Preservation_that_a_call_asks_for_is_a_case_with_clocks_of_its_own()
    {
        var call = CaseId.From(A.NL, "CALL-1");
        var sound = SoundRequests.Of(RequestKind.ExpeditedPreservation);
        var story = A.Story.Opens(sound with { Content = sound.Content! with { ForKind = sound.Content.ForKind! with { Link = call } } });
        Assert.Equal(call, story.Case!.Link);
        Assert.Contains(story.Case.Procedures, p => p.Kind == "preservation" && p.Citation.Text == "42(4)");
    }

    [Fact]
    [Shows("41.3-2")]
    public void A_route_that_is_found_for_a_call_is_owed_in_the_preservation_that_follows_it() // 41(3)(b), 43(1)
    {
        var sound = SoundRequests.Of(RequestKind.ExpeditedPreservation);
        var story = A.Story.Opens(sound with { Content = sound.Content! with { ForKind = sound.Content.ForKind! with { Link = CaseId.From(A.NL, "CALL-1") } } })
            .Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true }).Requested(new ReportRouteFound { ProviderState = A.BR }).Tells(A.NL, "route-found");
        Assert.Equal("43(1)", story.Case!.Procedures.Single(p => p.Kind == "route-disclosure").Citation.Text);
        story.Requested(new DiscloseRoute { Elements = [A.Element] }).Tells(A.NL, "route-disclosed");
    }

    [Fact]
    [Shows("41.4-1")]
    public void The_call_goes_to_the_authority_that_can_act_and_the_caller_is_told() =>
        Taken.Requested(new ActOnCall()).RequestedTries(new HandOver { ToAuthority = " " }).IsRejectedWith(Codes.ContentIncomplete, "41(4)", "/toAuthority")
            .Requested(new HandOver { ToAuthority = "Central authority, on call" }).StandsAt(ItemState.HandedOver).Tells(A.NL, "handed-over");

    [Fact]
    [Shows("41.6-1")]
    public void A_call_that_came_through_INTERPOL_has_the_same_clocks() => Assert.Equal(
        A.Story.Opens(Call).Case!.Procedures.Select(p => (p.Kind, p.Limits[^1].At)),
        A.Story.Opens(Call with { Channel = Channel.Interpol }).Case!.Procedures.Select(p => (p.Kind, p.Limits[^1].At)));
}
