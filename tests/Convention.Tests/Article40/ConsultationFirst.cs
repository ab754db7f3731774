using RequestRouter.Convention.Articles.Article40;
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
    [InlineData(Ground.Nationality, "40(21)")]
    [InlineData(Ground.TrivialValue, "40(21)")]
    [InlineData(Ground.Interference, "40(21)")]
    [InlineData(Ground.RealTimeCondition, "40(21)")]
    [InlineData(Ground.HearingNotPermitted, "40(21)")]
    [Shows("40.1-1")]
    public void A_ground_that_belongs_to_something_else_is_none_here(Ground ground, string paragraph) => // 40(21)
        A.CaseUnderReview.RequestedTries(A.Refusal(ground)).IsRejectedWith(Codes.GroundNotAvailable, paragraph);

    [Theory]
    [InlineData(Ground.Other)]
    [InlineData(Ground.Costs)]
    [InlineData(Ground.Workload)]
    [Shows("40.1-1", "40.25-1")]
    public void The_list_is_open_and_what_no_paragraph_names_is_shown_as_such(Ground ground) // 40(1), 60(2)
    {
        var story = A.CaseUnderReview.RequestedTries(new Refuse { Reasons = [new Reason { Ground = ground }] }).IsRejectedWith(Codes.ReasonsRequired, "40(25)", "/reasons/0/explanation");
        story.Requested(A.Refusal(ground)).StandsAt(ItemState.Refused).Tells(A.NL, "ground-not-named").Tells(A.SG, "ground-not-named");
    }

    [Fact]
    [Shows("40.1-1", "60.2-1")]
    public void Another_international_obligation_is_a_ground_by_itself_in_the_State_s_own_words() // 60(2)
    {
        A.CaseUnderReview.RequestedTries(new Refuse { Reasons = [new Reason { Ground = Ground.OtherObligation }] }).IsRejectedWith(Codes.ReasonsRequired, "40(25)", "/reasons/0/explanation");
        var story = A.CaseUnderReview.Requested(new Refuse { Reasons = [new Reason { Ground = Ground.OtherObligation, Explanation = "A judgment of the regional court of human rights" }] }).StandsAt(ItemState.Refused);
        Assert.Equal([Ground.OtherObligation], story.Case!.Items[0].RefusedOn);
        Assert.DoesNotContain(story.Step.Notices, n => n.Type == "ground-not-named");
        Assert.Equal(A60_2, Grounds.ParagraphOf(Ground.OtherObligation, RequestKind.Extradition));
        A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge()).Requested(A.Refusal(Ground.OtherObligation)).StandsAt(ItemState.Refused);
        A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).RequestedTries(A.Refusal(Ground.OtherObligation)).IsRejectedWith(Codes.GroundNotAvailable, "42(6)", "/reasons/0/ground");
    }

    [Theory]
    [InlineData(Purpose.Other, Ground.ContraryToDomesticLaw)]
    [InlineData(Purpose.RealTimeTraffic, Ground.RealTimeCondition)]
    [InlineData(Purpose.ContentInterception, Ground.InterceptionNotPermitted)]
    [Shows("45.1-2", "46-1")]
    public void What_the_text_leaves_to_domestic_law_for_one_purpose_is_a_ground_for_such_items(Purpose purpose, Ground ground) // 40(3)(m), 45(1), 46
    {
        var measured = Article2.Definitions.RealTime with { Purpose = purpose };
        var story = A.Story.Opens(A.RequestWith(A.Content with { Items = [measured, A.StoredData] })).Requested(new Acknowledge());
        story.RequestedTries(A.Refusal(ground)).IsRejectedWith(Codes.GroundNotAvailable, "40(21)", "/reasons/0/ground");
        story.Requested(A.Refusal(ground) with { Items = [1] });
        Assert.Equal(ItemState.Refused, story.Case!.Items[0].State);
    }

    [Fact]
    [Shows("40.18-1")]
    public void A_hearing_by_videoconference_need_not_be_permitted() // 40(18)
    {
        var hearing = A.Statement with { Videoconference = new VideoHearing(HeardAs.Witness, "Too ill to travel") };
        A.Story.Opens(A.RequestWith(A.Content with { Items = [hearing] })).Requested(new Acknowledge()).Requested(A.Refusal(Ground.HearingNotPermitted)).StandsAt(ItemState.Refused);
    }

    [Fact]
    [Shows("40.23-1")]
    public void An_item_refused_for_fiscal_matters_alone_is_named() => // 40(23)
        A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.Statement] })).Requested(new Acknowledge())
            .RequestedTries(new Refuse { Reasons = [A.Because(Ground.Discrimination) with { Items = [1] }, A.Because(Ground.Fiscal)] })
            .IsRejectedWith(Codes.GroundProhibited, "40(23)", "/reasons");

    [Fact]
    [Shows("35.3-1")]
    public void Another_name_for_the_offence_is_never_a_ground() // 35(3)
    {
        A.CaseUnderReview.RequestedTries(A.Refusal(Ground.DifferentLabel)).IsRejectedWith(Codes.GroundProhibited, "35(3)", "/reasons/0/ground");
        A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).RequestedTries(A.Refusal(Ground.DifferentLabel)).IsRejectedWith(Codes.GroundProhibited, "35(3)", "/reasons/0/ground");
    }

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
