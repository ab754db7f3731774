using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Execution as soon as possible, and deadlines as far as they can be met, 40(12)(b), 40(26).</summary>
public class AsSoonAsPossible
{
    private static readonly TimeSpan Every = Practice.Default.ExecutionReminderEvery;

    [Fact]
    [Shows("40.26-1")]
    public void Who_accepted_and_is_silent_is_reminded() // 40(26)
    {
        var story = A.CaseUnderReview.Requested(A.Grant).StandsAt(ItemState.Accepted);
        Assert.Equal(0, Reminders(story.After(Every - TimeSpan.FromTicks(1))));
        Assert.Equal(1, Reminders(story.After(TimeSpan.FromTicks(1))));
        story.Tells(A.SG, "execution-reminder").StandsAt(ItemState.Accepted);
    }

    [Fact]
    [Shows("40.12-4")]
    public void What_was_handed_on_is_followed_until_it_is_executed() // 40(12)(b)
    {
        A.CaseUnderReview.Requested(new Forward()).IsRemarkedWith(Codes.ContentIncomplete, "40(12)(b)", "/executingAuthority");
        var story = A.CaseUnderReview.Requested(new Forward { ExecutingAuthority = "Technology Crime Division" }).StandsAt(ItemState.Forwarded).Tells(A.NL, "forwarded");
        Assert.Equal(3, Reminders(story.After(3 * Every)));
        story.Requested(A.Start).Requested(A.Delivery).After(3 * Every);
        Assert.Equal(3, Reminders(story));
    }

    [Fact]
    [Shows("40.26-2")]
    public void A_deadline_without_reasons_in_the_request_is_a_wish_and_its_author_is_told() // 40(26)
    {
        var by = A.Monday.AddDays(20);
        var wish = A.Story.Opens(A.RequestWith(A.Content with { Deadline = new SuggestedDeadline(by, " ") })).Tells(A.NL, "deadline-without-reasons");
        Assert.Null(wish.Case!.Deadline);
        Assert.DoesNotContain(wish.Case.Procedures, p => p.Kind == "deadline");
        var reasoned = A.Story.Opens(A.RequestWith(A.Content with { Deadline = new SuggestedDeadline(by, "The trial begins") }));
        Assert.DoesNotContain(reasoned.Step.Notices, n => n.Type == "deadline-without-reasons");
        Assert.Single(reasoned.Case!.Procedures, p => p.Kind == "deadline");
    }

    [Fact]
    [Shows("40.26-2")]
    public void A_deadline_in_the_past_runs_no_clock_and_its_author_is_told() // 40(26)
    {
        var past = new SuggestedDeadline(A.Monday.AddDays(-1), "The trial begins");
        var story = A.Story.Opens(A.RequestWith(A.Content with { Deadline = past })).Tells(A.NL, "deadline-passed");
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "deadline");
        var later = A.CaseUnderReview.Requesting(new Supplement { Deadline = past }).Tells(A.NL, "deadline-passed");
        Assert.Null(later.Case!.Deadline);
    }

    [Fact]
    [Shows("40.26-2")]
    public void Nor_does_one_in_a_written_confirmation_run_a_clock() // 40(13), 40(26)
    {
        var content = A.Content with { Deadline = new SuggestedDeadline(A.Monday.AddDays(20)) };
        var story = A.Story.With(Registers.BothAgreed(AgreementKind.OralRequests)).Opens(Recorded.RecordedSteps.Oral).Requesting(new ConfirmInWriting { Content = content });
        Assert.Null(story.Tells(A.NL, "deadline-without-reasons").Case!.Deadline);
    }

    [Fact]
    [Shows("40.26-3")]
    public void A_deadline_that_cannot_be_met_is_answered_with_the_reason_and_one_that_is_missed_refuses_nothing() // 40(26)
    {
        var asked = A.RequestWith(A.Content with { Deadline = new SuggestedDeadline(A.Monday.AddDays(20), "The trial begins") });
        var story = A.Story.Opens(asked).Requested(new Acknowledge()).RequestedTries(new AnswerDeadline { CanBeMet = false }).IsRejectedWith(Codes.ReasonsRequired, "40(26)", "/reason");
        story.Requested(new AnswerDeadline { CanBeMet = false, Reason = "The laboratory needs longer" });
        Assert.True(story.Step.Notices.Single(n => n.To == A.NL && n.Type == "deadline-answered").CarriesCommunication);
        var silent = A.Story.Opens(asked).Requested(new Acknowledge()).After(TimeSpan.FromDays(30)).StandsAt(ItemState.UnderReview);
        Assert.All(silent.Steps.SelectMany(s => s.Notices).Where(n => n.Type is "deadline-reminder" or "deadline-elapsed"), n => Assert.Null(n.Items)); // of the whole case
        Assert.Equal(["deadline-reminder", "deadline-elapsed"], silent.Steps.SelectMany(s => s.Notices).Where(n => n.To == A.SG && n.Type.StartsWith("deadline", StringComparison.Ordinal)).Select(n => n.Type));
    }

    private static int Reminders(Story story) => story.Steps.Sum(s => s.Notices.Count(n => n.To == A.SG && n.Type == "execution-reminder"));
}
