using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>From receipt through questions, progress and status to withdrawal.</summary>
public class FirstPath
{
    [Fact]
    [Shows("40.12-3")]
    public void Taken_up_it_is_under_review() => // 40(12)(b)
        A.CaseReceived.Requested(new Acknowledge()).StandsAt(ItemState.UnderReview).Tells(A.NL, "acknowledged");

    [Fact]
    [Shows("40.12-3")]
    public void Nobody_takes_it_up_and_a_reminder_comes_again_and_again() // 40(12)(b)
    {
        var story = A.CaseReceived.After(TimeSpan.FromDays(10));
        Assert.Equal(3, story.Steps.Count(s => s.Notices.Any(n => n.Type == "acknowledgement-reminder" && n.To == A.SG)));
        story.StandsAt(ItemState.Received);
    }

    [Fact]
    [Shows("40.16-1")]
    public void Questions_pause_and_answers_resume() => // 40(16)
        A.CaseUnderReview.Requested(new AskInformation { Questions = ["Which account?"] })
            .StandsAt(ItemState.InformationRequested).Tells(A.NL, "information-requested")
            .Requesting(new AnswerInformation { Answers = ["Account 12"] })
            .StandsAt(ItemState.UnderReview).Tells(A.SG, "information-provided");

    [Fact]
    public void Questions_are_listed() => // 40(16)
        A.CaseUnderReview.RequestedTries(new AskInformation { Questions = [] }).IsRejectedWith(Codes.ContentIncomplete, "40(16)", "/questions");

    [Fact]
    public void A_question_of_one_item_leaves_the_other_alone() => // 40(16)
        A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.Statement] })).Requested(new Acknowledge())
            .Requested(new AskInformation { Items = [2], Questions = ["Which administrator?"] })
            .StandsAt("partly-under-review");

    [Fact]
    public void Progress_moves_nothing() => // 40(26)
        A.CaseUnderReview.Requested(new ReportProgress { Progress = "With the provider" }).StandsAt(ItemState.UnderReview).Tells(A.NL, "progress-reported");

    [Fact]
    [Shows("40.26-6", "40.26-4")]
    public void A_status_inquiry_is_answered_at_once_and_put_to_the_authority() // 40(26)
    {
        var story = A.CaseUnderReview.Requesting(new AskStatus()).Tells(A.NL, "status").Tells(A.SG, "status-asked");
        Assert.Contains("under-review", story.Step.Notices[0].Text);
        var procedure = Assert.Single(story.Step.Opened);
        Assert.Equal(("status-inquiry", A.SG), (procedure.Kind, procedure.Awaiting));
        story.After(TimeSpan.FromDays(8));
        Assert.Contains(story.Steps, s => s.Notices.Any(n => n.Type == "status-inquiry-reminder" && n.To == A.SG));
        story.Requested(new AnswerStatus { Answer = "Soon" }).Tells(A.NL, "status-answered");
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "status-inquiry");
    }

    [Fact]
    public void Asking_too_often_is_refused_with_the_state_in_the_answer() // 40(26)
    {
        var story = A.CaseUnderReview.With(Practice.Default with { StatusHumanInterval = TimeSpan.FromDays(7) }).Requesting(new AskStatus()).After(TimeSpan.FromMinutes(1)).RequestingTries(new AskStatus())
            .IsRejectedWith(Codes.TooFrequent, "40(26)");
        var rejection = Assert.IsType<Rejection>(story.Last);
        Assert.Equal(429, rejection.Status);
        Assert.Equal("The case stands at: under-review. Ask again after 2026-11-30T09:00:00Z.", rejection.Failures[0].Detail);
        Assert.Equal(A.Monday.AddDays(7), rejection.Failures[0].RetryAt);
    }

    [Fact]
    [Shows("40.26-5")]
    public void What_is_no_longer_required_is_withdrawn_whole_or_in_part() // 40(26)
    {
        var story = A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.Statement] }))
            .Requesting(new NoLongerRequired { Items = [2] }).StandsAt("partly-withdrawn").Tells(A.SG, "no-longer-required");
        Assert.Equal([2], story.Step.Notices[0].Items);
        story.Requesting(new NoLongerRequired()).StandsAt(ItemState.Withdrawn);
    }

    [Fact]
    public void Nothing_leads_back_from_a_withdrawal() => // X21
        A.CaseReceived.Requesting(new NoLongerRequired()).RequestedTries(new Acknowledge()).IsRejectedWith(Codes.StateConflict, "40(12)(b)");

    [Fact]
    public void A_case_at_its_end_is_closed_and_still_answers_status() // 40(26)
    {
        var story = A.CaseReceived.Requesting(new NoLongerRequired()).After(TimeSpan.FromDays(31)).StandsAt(ItemState.Closed);
        Assert.Empty(story.Case!.Procedures);
        story.Requesting(new AskStatus());
        Assert.Contains("withdrawn", story.Step.Notices[0].Text);
        Assert.Empty(story.Case!.Procedures);
    }

    [Fact]
    [Shows("40.12-8")]
    public void Only_the_central_authority_speaks() => // 40(12)(d)
        A.CaseReceived.Attempt(new Acknowledge { Id = "x", From = A.SG, Authority = AuthorityId.Parse("prosecutor") })
            .IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)");

    [Fact]
    public void A_third_State_has_no_word() => // 40(12)(d)
        A.CaseReceived.Attempt(new Acknowledge { Id = "x", From = A.BR, Authority = A.Central }).IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)");

    [Fact]
    public void The_requesting_State_cannot_acknowledge_its_own_request() =>
        A.CaseReceived.RequestingTries(new Acknowledge()).IsRejectedWith(Codes.StateConflict, "40(12)(b)");
}
