using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>What the text bounds by no stage of the case: questions, conditions, costs, more time, and reminders from the receipt on.</summary>
public class AtAnyTime
{
    private static AskInformation Question => new() { Questions = ["Which account?"] };

    public static TheoryData<string> Stages => ["received", "under-review", "accepted", "executing", "partly-delivered", "forwarded", "oral"];

    public static TheoryData<string> Waits => ["consulting", "postponing", "postponed", "conditions", "costs"];

    [Theory]
    [MemberData(nameof(Stages))]
    [Shows("40.16-1", "40.28-3")]
    public void Questions_and_conditions_come_before_any_delivery_and_the_item_goes_back(string stage) // 40(16), 40(28), 36(1)(b)
    {
        var story = At(stage);
        var stood = story.Case!.Items[0].State;
        story.Fork.Requested(Question).StandsAt(ItemState.InformationRequested).Requesting(new AnswerInformation { Answers = ["12"] }).StandsAt(stood);
        story.Fork.Requested(A.Offer).StandsAt(ItemState.ConditionsOffered).Requesting(new RejectConditions()).StandsAt(stood);
        story.Requested(new ForeseeCosts { Description = "Laboratory" }).StandsAt(ItemState.ConsultationCosts).Requested(new Proceed()).StandsAt(stood);
    }

    [Theory]
    [MemberData(nameof(Waits))]
    [Shows("40.16-1")]
    public void A_question_goes_beside_what_is_waited_for_already(string wait) // 40(16)
    {
        var story = At(wait);
        var stood = story.Case!.Items[0].State;
        story.Fork.RequestingTries(new AnswerInformation { Answers = ["12"] }).IsRejectedWith(Codes.StateConflict, "40(16)");
        story.Requested(Question).StandsAt(stood).Tells(A.NL, "information-requested").Requesting(new AnswerInformation { Answers = ["12"] }).StandsAt(stood).Tells(A.SG, "information-provided");
    }

    [Fact]
    [Shows("37.17-1", "40.28-1")]
    public void More_time_may_be_asked_for_and_is_no_answer() // 37(17), 40(28)
    {
        var story = A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests));
        story.Requesting(new AnswerConsultation { MoreTimeUntil = A.Monday.AddDays(60) }).StandsAt(ItemState.ConsultationRefuse);
        Assert.Equal(["more-time-asked"], story.Step.Notices.Select(n => n.Type));
        Assert.Equal(A.NL, story.Case!.Procedures.Single(p => p.Kind == "consultation-refuse").Awaiting);
        story.RequestedTries(A.RefusalAfterConsultation(Ground.EssentialInterests)).IsRejectedWith(Codes.ConsultationRequired, "40(28)");
        story.After(TimeSpan.FromDays(10)).Requested(A.Intention(Ground.EssentialInterests));
        Assert.Equal(story.Practice.Calendar.AfterWorkingDays(story.Now, story.Practice.ConsultationWindowDays), story.Case!.Procedures.Single(p => p.Kind == "consultation-refuse").Limits[^1].At);
        story.Requesting(new AnswerConsultation { Answer = "We narrow it" }).Requested(A.RefusalAfterConsultation(Ground.EssentialInterests)).StandsAt(ItemState.Refused);
    }

    [Fact]
    [Shows("37.17-1")]
    public void Before_extradition_is_refused_the_window_is_ample_urgent_or_not() // 37(17)
    {
        var sound = SoundRequests.Of(RequestKind.Extradition);
        var story = A.Story.With(Practice.Default with { ConsultationWindowDays = 3, UrgentConsultationWindow = TimeSpan.FromHours(12) })
            .Opens(sound with { Content = sound.Content! with { Urgency = "The person leaves tomorrow" } }).Requested(new Acknowledge()).Requested(A.Intention(Ground.Nationality));
        Assert.Equal(story.Practice.Calendar.AfterWorkingDays(A.Monday, 20), story.Case!.Procedures.Single(p => p.Kind == "consultation-refuse").Limits[^1].At);
    }

    [Fact]
    [Shows("40.26-1")]
    public void The_execution_is_brought_to_mind_from_the_receipt_on() // 40(26)
    {
        Assert.Contains(A.CaseReceived.Case!.Procedures, p => p.Kind == "execution" && p.Awaiting == A.SG);
        A.CaseUnderReview.After(Practice.Default.ExecutionReminderEvery).StandsAt(ItemState.UnderReview);
        Assert.Contains(A.CaseUnderReview.After(Practice.Default.ExecutionReminderEvery).Steps.SelectMany(s => s.Notices), n => n.To == A.SG && n.Type == "execution-reminder" && n.Citation.Text == "40(26)");
    }

    [Fact]
    [Shows("40.27-1")]
    public void A_postponement_needs_no_date_of_its_review() // 40(27)
    {
        var story = A.CaseUnderReview.Requested(A.Postponement).Requesting(new AnswerConsultation { Answer = "We can wait" })
            .Requested(new Postpone { Explanation = "A prosecution goes on", ConsultationOutcome = "None" }).IsUnremarked().StandsAt(ItemState.Postponed);
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "postponement");
        A.CaseUnderReview.RequestedTries(new IntendToPostpone { Ground = Ground.Workload, Explanation = "Busy", SeesNoTerms = true }).IsRejectedWith(Codes.GroundNotAvailable, "40(27)");
        Assert.Contains("judicial proceeding", Assert.IsType<Rejection>(A.CaseUnderReview.RequestedTries(new IntendToPostpone { Ground = Ground.Workload, Explanation = "Busy", SeesNoTerms = true }).Last).Failures[0].Detail, StringComparison.Ordinal);
    }

    private static Story At(string stage) => stage switch
    {
        "received" => A.CaseReceived,
        "under-review" => A.CaseUnderReview,
        "accepted" => A.CaseUnderReview.Requested(A.Grant),
        "executing" => A.CaseExecuting,
        "partly-delivered" => A.CaseExecuting.Requested(A.Delivery with { Partial = true }),
        "forwarded" => A.CaseUnderReview.Requested(new Forward { ExecutingAuthority = "Cyber police" }),
        "oral" => A.Story.Opens(new RegisterOralRequest { Id = "o-1", From = A.SG, Authority = A.Central, Requesting = A.NL, Reference = "IAC-2026-0900", Caller = "Duty officer", CalledAt = A.Monday, Summary = "Logs", Urgency = "Tonight", Purposes = [Purpose.StoredData] }),
        "consulting" => A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)),
        "postponing" => A.CaseUnderReview.Requested(A.Postponement),
        "postponed" => A.CaseUnderReview.Requested(A.Postponement).Requesting(new AnswerConsultation { Answer = "We can wait" }).Requested(new Postpone { Explanation = "A prosecution", ConsultationOutcome = "None" }),
        "conditions" => A.CaseUnderReview.Requested(A.Offer),
        _ => A.CaseExecuting.Requested(new ForeseeCosts { Description = "Laboratory" }),
    };
}
