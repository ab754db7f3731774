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
