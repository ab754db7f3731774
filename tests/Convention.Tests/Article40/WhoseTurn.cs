namespace RequestRouter.Convention.Tests.Article40;

/// <summary>In a consultation the turn goes from one State to the other, and only the one whose turn it is is reminded, 40(28).</summary>
public class WhoseTurn
{
    private static readonly AnswerConsultation Answer = new() { Answer = "We narrow the request" };

    [Fact]
    public void After_the_answer_the_turn_is_the_requested_States() // 40(28)
    {
        var story = A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requesting(Answer);
        Assert.Contains(story.Case!.Procedures, p => p.Kind == "consultation-decision" && p.Awaiting == A.SG);
        Assert.DoesNotContain(story.Case.Procedures, p => p.Kind == "consultation-refuse");
        var steps = story.Steps.Count;
        story.After(TimeSpan.FromDays(60));
        var notices = story.Steps.Skip(steps).SelectMany(s => s.Notices).ToArray();
        Assert.Contains(notices, n => n.Type == "consultation-decision-reminder" && n.To == A.SG);
        Assert.DoesNotContain(notices, n => n.To == A.NL && n.Type.StartsWith("consultation", StringComparison.Ordinal));
        Assert.DoesNotContain(notices, n => n.Type == "consultation-refuse-elapsed"); // it was answered
    }

    [Fact]
    public void A_decision_of_several_parts_is_the_requested_States() => // 40(25)
        A.CaseUnderReview.RequestingTries(new Decide { Parts = [A.Grant with { Items = [1] }] }).IsRejectedWith(Codes.StateConflict, "");

    [Fact]
    public void A_case_waits_for_the_State_whose_word_ends_the_clock_and_first_for_what_ends_first() // 40(28)
    {
        var story = A.CaseReceived;
        Assert.Equal(["acknowledgement", "execution"], Awaited(story, A.SG));
        Assert.Empty(Awaited(story, A.NL));
        story.Requested(new Acknowledge()).Requested(A.Intention(Ground.EssentialInterests)).Requesting(new AskStatus());
        Assert.Equal(["consultation-refuse"], Awaited(story, A.NL));
        Assert.Equal(["status-inquiry"], Awaited(story, A.SG));
        Assert.Empty(Awaited(story, A.BR));
        story.Requesting(Answer);
        var waiting = story.Case!.WaitingFor(A.SG);
        Assert.Equal(2, waiting.Count);
        Assert.True(waiting[0].Limits[^1].At < waiting[1].Limits[^1].At);
    }

    [Fact]
    public void What_both_agree_on_waits_for_both_and_the_closing_of_a_case_for_nobody() // 40(30)
    {
        var costs = A.CaseExecuting.Requested(new ForeseeCosts { Description = "Forensic laboratory" });
        Assert.Contains("costs", Awaited(costs, A.NL));
        Assert.Contains("costs", Awaited(costs, A.SG));
        Assert.DoesNotContain("costs", Awaited(costs, A.BR));
        var withdrawn = A.CaseUnderReview.Requesting(new NoLongerRequired());
        Assert.Contains(withdrawn.Case!.Procedures, p => p.Kind == "closing");
        Assert.Empty(Awaited(withdrawn, A.NL));
        Assert.Empty(Awaited(withdrawn, A.SG));
    }

    [Fact]
    public void What_a_clock_reminds_of_and_what_silence_means_is_said_of_each() // 40(28)
    {
        var story = A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requesting(new AskStatus());
        var said = story.Case!.Procedures.ToDictionary(p => p.Kind, p => (Reminder: story.Case!.ReminderOf(p), Silence: story.Case!.SilenceOf(p)));
        Assert.StartsWith("The consultation window ended", said["consultation-refuse"].Silence, StringComparison.Ordinal);
        Assert.Equal("Silence decides nothing; a reminder follows.", A.CaseReceived.Case!.SilenceOf(A.CaseReceived.Case!.Procedures.Single(p => p.Kind == "acknowledgement")));
        Assert.All(said.Values, s => Assert.NotEmpty(s.Reminder));
    }

    private static string[] Awaited(Story story, StateCode state) => [.. story.Case!.WaitingFor(state).Select(p => p.Kind)];

    [Fact]
    public void After_the_window_the_turn_is_the_requested_States_too() // 40(28)
    {
        var story = A.CaseUnderReview.Requested(A.Postponement).After(TimeSpan.FromDays(30));
        Assert.Contains(story.Case!.Procedures, p => p.Kind == "consultation-decision" && p.Awaiting == A.SG);
        story.Requesting(Answer).StandsAt(ItemState.ConsultationPostpone);
    }

    [Fact]
    public void A_second_ground_is_announced_while_the_first_is_consulted_on() // 40(28)
    {
        var story = A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requesting(Answer)
            .Requested(A.Intention(Ground.DomesticProhibition)).StandsAt(ItemState.ConsultationRefuse).Tells(A.NL, "consultation-opened");
        Assert.Contains(story.Case!.Procedures, p => p.Kind == "consultation-refuse" && p.Awaiting == A.NL);
        story.RequestedTries(A.RefusalAfterConsultation(Ground.DomesticProhibition)).IsRejectedWith(Codes.ConsultationRequired, "40(28)")
            .RequestedTries(A.RefusalAfterConsultation(Ground.EssentialInterests, Ground.DomesticProhibition)).IsRejectedWith(Codes.ConsultationRequired, "40(28)")
            .Requesting(Answer).Requested(A.RefusalAfterConsultation(Ground.EssentialInterests, Ground.DomesticProhibition)).StandsAt(ItemState.Refused);
    }

    [Fact]
    public void The_second_ground_has_a_window_of_its_own() // 40(28)
    {
        var story = A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests));
        var first = story.Case!.Procedures.Single(p => p.Kind == "consultation-refuse").Limits[^1].At;
        story.After(TimeSpan.FromDays(5)).Requested(A.Intention(Ground.DomesticProhibition));
        Assert.True(story.Case!.Procedures.Single(p => p.Kind == "consultation-refuse").Limits[^1].At > first);
    }

    [Fact]
    public void The_first_ground_can_be_refused_on_while_the_second_waits() => // 40(28)
        A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requesting(Answer).Requested(A.Intention(Ground.DomesticProhibition))
            .Requested(A.RefusalAfterConsultation(Ground.EssentialInterests)).StandsAt(ItemState.Refused);

    [Fact]
    public void A_refusal_is_announced_while_a_postponement_is_consulted_on() => // 40(28)
        A.CaseUnderReview.Requested(A.Postponement).Requested(A.Intention(Ground.EssentialInterests)).StandsAt(ItemState.ConsultationRefuse)
            .Requesting(Answer).Requested(A.RefusalAfterConsultation(Ground.EssentialInterests)).StandsAt(ItemState.Refused);

    [Fact]
    public void Another_item_keeps_its_window() // 40(28)
    {
        var story = A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.Statement] })).Requested(new Acknowledge())
            .Requested(A.Intention(Ground.EssentialInterests));
        var end = story.Case!.Procedures.Single(p => p.Kind == "consultation-refuse").Limits[^1].At;
        story.After(TimeSpan.FromDays(5)).Requested(A.Intention(Ground.DomesticProhibition) with { Items = [1] });
        Assert.Contains(story.Case!.Procedures, p => p.Kind == "consultation-refuse" && p.Items.SequenceEqual([2]) && p.Limits[^1].At == end);
    }

    [Fact]
    public void What_was_dropped_is_consulted_on_anew() => // 40(28)
        A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requesting(Answer).Requested(new Proceed()).StandsAt(ItemState.Accepted)
            .Requested(A.Intention(Ground.EssentialInterests))
            .RequestedTries(A.RefusalAfterConsultation(Ground.EssentialInterests)).IsRejectedWith(Codes.ConsultationRequired, "40(28)");
}
