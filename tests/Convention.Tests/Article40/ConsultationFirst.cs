using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Before refusing on a ground of 40(21) or postponing, the requested State consults, 40(28).</summary>
public class ConsultationFirst
{
    [Fact]
    [Shows("40.28-1")]
    public void Refusal_for_essential_interests_needs_a_consultation_first() => // 40(28)
        A.CaseUnderReview.RequestedTries(A.Refusal(Ground.EssentialInterests)).IsRejectedWith(Codes.ConsultationRequired, "40(28)");

    [Fact]
    [Shows("40.28-7")]
    public void One_ground_of_40_21_forces_it_for_the_whole_decision() => // 40(28)
        A.CaseUnderReview.RequestedTries(A.Refusal(Ground.DualCriminality, Ground.EssentialInterests)).IsRejectedWith(Codes.ConsultationRequired, "40(28)");

    [Fact]
    [Shows("40.8-1")]
    public void Dual_criminality_alone_needs_none() => // 40(8)
        A.CaseUnderReview.Requested(A.Refusal(Ground.DualCriminality)).StandsAt(ItemState.Refused).Tells(A.NL, "refused");

    [Fact]
    [Shows("40.22-1")]
    public void Discrimination_needs_none() => // 40(22)
        A.CaseUnderReview.Requested(A.Refusal(Ground.Discrimination)).StandsAt(ItemState.Refused);

    [Fact]
    public void A_State_may_be_stricter_and_consult_on_every_ground() => // 59(2)
        A.CaseUnderReview.With(Practice.Default with { ConsultOnOtherGrounds = OtherGroundsConsultation.Require })
            .RequestedTries(A.Refusal(Ground.DualCriminality)).IsRejectedWith(Codes.ConsultationRequired, "40(28)");

    [Fact]
    [Shows("40.28-1", "40.21-2")]
    public void After_an_answer_refusal_is_open() => // 40(28)
        A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).StandsAt(ItemState.ConsultationRefuse)
            .RequestedTries(A.RefusalAfterConsultation(Ground.EssentialInterests)).IsRejectedWith(Codes.ConsultationRequired, "40(28)")
            .Requesting(new AnswerConsultation { Answer = "We narrow the request" })
            .Requested(A.RefusalAfterConsultation(Ground.EssentialInterests)).StandsAt(ItemState.Refused);

    [Fact]
    [Shows("40.28-1")]
    public void After_a_reminder_and_the_window_silence_no_longer_blocks() // 40(28)
    {
        var story = A.CaseUnderReview.Requested(A.Intention(Ground.DomesticProhibition)).After(TimeSpan.FromDays(30)).StandsAt(ItemState.ConsultationRefuse);
        Assert.Contains(story.Steps, s => s.Notices.Any(n => n.Type == "consultation-refuse-reminder" && n.To == A.NL));
        Assert.Contains(story.Steps, s => s.Notices.Any(n => n.Type == "consultation-refuse-elapsed"));
        story.Requested(A.RefusalAfterConsultation(Ground.DomesticProhibition)).StandsAt(ItemState.Refused);
    }

    [Fact]
    public void A_new_ground_needs_a_new_consultation() => // 40(28)
        A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requesting(new AnswerConsultation { Answer = "No" })
            .RequestedTries(A.RefusalAfterConsultation(Ground.DomesticProhibition)).IsRejectedWith(Codes.ConsultationRequired, "40(28)");

    [Fact]
    public void The_outcome_is_recorded() => // 40(28)
        A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requesting(new AnswerConsultation { Answer = "No" })
            .RequestedTries(A.Refusal(Ground.EssentialInterests)).IsRejectedWith(Codes.ContentIncomplete, "40(28)", "/consultationOutcome");

    [Fact]
    [Shows("40.24-1")]
    public void Bank_secrecy_is_never_a_ground_alone_or_beside_others() // 40(24)
    {
        A.CaseUnderReview.RequestedTries(A.Refusal(Ground.BankSecrecy)).IsRejectedWith(Codes.GroundProhibited, "40(24)");
        A.CaseUnderReview.RequestedTries(A.Refusal(Ground.Discrimination, Ground.BankSecrecy)).IsRejectedWith(Codes.GroundProhibited, "40(24)");
    }

    [Fact]
    [Shows("40.23-1")]
    public void Fiscal_matters_are_not_the_sole_ground_but_may_be_remarked() // 40(23)
    {
        A.CaseUnderReview.RequestedTries(A.Refusal(Ground.Fiscal)).IsRejectedWith(Codes.GroundProhibited, "40(23)");
        A.CaseUnderReview.Requested(A.Refusal(Ground.Fiscal, Ground.DualCriminality)).StandsAt(ItemState.Refused);
    }

    [Theory]
    [InlineData(Ground.Other, "40(1)")]
    [InlineData(Ground.DifferentLabel, "35(3)")]
    [InlineData(Ground.Costs, "40(30)")]
    [InlineData(Ground.Workload, "40(27)")]
    [InlineData(Ground.Interference, "40(27)")]
    [Shows("40.1-1")]
    public void What_is_not_on_the_list_is_no_ground(Ground ground, string paragraph) => // 40(1)
        A.CaseUnderReview.RequestedTries(A.Refusal(ground)).IsRejectedWith(Codes.GroundNotAvailable, paragraph);

    [Fact]
    [Shows("40.25-1")]
    public void Reasons_are_given_for_every_item() => // 40(25)
        A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.Statement] })).Requested(new Acknowledge())
            .RequestedTries(new Refuse { Reasons = [A.Because(Ground.DualCriminality) with { Items = [1] }] }).IsRejectedWith(Codes.ReasonsRequired, "40(25)");

    [Fact]
    [Shows("40.27-1")]
    public void Postponement_has_one_ground_only() => // 40(27)
        A.CaseUnderReview.RequestedTries(A.Postponement with { Ground = Ground.Workload }).IsRejectedWith(Codes.GroundNotAvailable, "40(27)");

    [Fact]
    [Shows("40.28-2")]
    public void Postponement_needs_a_consultation_and_is_reviewed_and_resumed() // 40(27)
    {
        A.CaseUnderReview.RequestedTries(Postponed(A.Monday.AddDays(60))).IsRejectedWith(Codes.ConsultationRequired, "40(28)");
        var story = A.CaseUnderReview.Requested(A.Postponement).Requesting(new AnswerConsultation { Answer = "Understood" });
        story.Requested(Postponed(story.Now.AddDays(60))).StandsAt(ItemState.Postponed).After(TimeSpan.FromDays(61)).StandsAt(ItemState.Postponed);
        Assert.Contains(story.Steps, s => s.Notices.Any(n => n.Type == "postponement-elapsed"));
        story.Requested(new Resume()).StandsAt(ItemState.Accepted);
    }

    [Fact]
    public void A_decision_of_several_parts_is_taken_whole_or_not_at_all() // 40(25)
    {
        var two = A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.Statement] })).Requested(new Acknowledge());
        two.RequestedTries(new Decide { Parts = [A.Grant with { Items = [1] }, A.Refusal(Ground.EssentialInterests) with { Items = [2] }] })
            .IsRejectedWith(Codes.ConsultationRequired, "40(28)", "/parts/1").StandsAt(ItemState.UnderReview);
        two.Requested(new Decide { Parts = [A.Grant with { Items = [1] }, A.Refusal(Ground.DualCriminality) with { Items = [2] }] }).StandsAt("partly-refused");
    }

    private static Postpone Postponed(DateTimeOffset review) => new() { Explanation = "A running trial", ConsultationOutcome = "None", ReviewAt = review };
}
