using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article37;

/// <summary>Before refusing, the requesting State is heard; then reasons are given; nationality alone opens prosecution there.</summary>
public class RefusingExtradition
{
    private static Story RefusedFor(params Ground[] grounds) => WantedPersons.UnderReview.Requested(A.Intention(grounds))
        .Requesting(new AnswerConsultation { Answer = "We see it differently" }).Requested(A.Refusal(grounds)).StandsAt(ItemState.Refused);

    private static Story SentencedRefusedFor(params Ground[] grounds)
    {
        var sound = SoundRequests.Of(RequestKind.Extradition);
        var stated = sound.Content!.ForKind!.Extradition! with { Stage = ExtraditionStage.Sentence, Judgment = Digest.Of("judgment"u8), RemainingMonths = 20 };
        return A.Story.Opens(sound with { Content = sound.Content with { ForKind = sound.Content.ForKind with { Extradition = stated } } }).Requested(new Acknowledge())
            .Requested(A.Intention(grounds)).Requesting(new AnswerConsultation { Answer = "We see it differently" }).Requested(A.Refusal(grounds)).StandsAt(ItemState.Refused);
    }

    private static Story InLieu => RefusedFor(Ground.Nationality).Requesting(new RequestProsecution()).StandsAt(ItemState.ProsecutionInLieu);

    private static RecordOutcome Outcome => new() { Outcome = "Indicted", SubmittedTo = "Public Prosecutor", SubmittedAt = A.Monday, EqualTreatment = "As any comparable offence" };

    [Fact]
    [Shows("37.17-1")]
    public void It_is_consulted_on_first() // 37(17)
    {
        WantedPersons.UnderReview.RequestedTries(A.Refusal(Ground.Nationality)).IsRejectedWith(Codes.ConsultationRequired, "37(17)").StandsAt(ItemState.UnderReview);
        var open = WantedPersons.UnderReview.Requested(A.Intention(Ground.Nationality)).Tells(A.NL, "consultation-opened");
        open.Fork.RequestedTries(A.Refusal(Ground.Nationality)).IsRejectedWith(Codes.ConsultationRequired, "37(17)");
        open.Until(open.Case!.Procedures[0].Limits[^1].At).Tells(A.SG, "consultation-refuse-elapsed").Requested(A.Refusal(Ground.Nationality)).StandsAt(ItemState.Refused).Tells(A.NL, "refused");
    }

    [Fact]
    [Shows("37.17-1")]
    public void Or_it_is_recorded_why_that_is_not_appropriate() => // 37(17)
        WantedPersons.UnderReview.Requested(A.Intention(Ground.DomesticOrTreatyCondition) with { ConsultationNotAppropriate = "The offence is time-barred" })
            .Requested(A.Refusal(Ground.DomesticOrTreatyCondition)).StandsAt(ItemState.Refused);

    [Fact]
    [Shows("37.17-1")]
    public void A_ground_that_was_not_named_before_needs_a_consultation_of_its_own() => // 37(17)
        WantedPersons.UnderReview.Requested(A.Intention(Ground.Nationality)).Requesting(new AnswerConsultation { Answer = "No" })
            .RequestedTries(A.Refusal(Ground.Nationality, Ground.Discrimination)).IsRejectedWith(Codes.ConsultationRequired, "37(17)");

    [Fact]
    [Shows("37.17-2")]
    public void Opinions_and_facts_reach_the_deciding_State() // 37(17)
    {
        var story = WantedPersons.UnderReview.Requested(A.Intention(Ground.Nationality));
        story.Fork.RequestingTries(new AnswerConsultation()).IsRejectedWith(Codes.ContentIncomplete, "37(17)", "/answer");
        story.Requesting(new AnswerConsultation { Answer = "He is a national of both" }).Tells(A.SG, "consultation-answered");
        Assert.True(Assert.Single(story.Step.Notices).CarriesCommunication);
    }

    [Fact]
    [Shows("37.8-1")]
    public void A_condition_of_law_or_treaty_is_explained_and_need_not_be_cited() => // 37(8)
        Intending(A.Because(Ground.DomesticOrTreatyCondition) with { Provision = null }).Accepted();

    [Theory]
    [InlineData(Ground.OtherObligation)]
    [InlineData(Ground.SentenceUnderDomesticLaw)]
    [InlineData(Ground.NoTreatyBasis)]
    [Shows("37.8-1", "37.5-1", "60.2-1")]
    public void Other_obligations_sentences_and_want_of_a_treaty_are_grounds(Ground ground) => // 60(2), 37(1), 37(5)
        RefusedFor(ground);

    [Fact]
    [Shows("37.15-1")]
    public void On_account_of_what_a_person_would_be_prejudiced_may_be_left_unsaid() => // 37(15)
        Intending(A.Because(Ground.Discrimination) with { Characteristic = null }).IsUnremarked();

    [Fact]
    [Shows("37.16-1")]
    public void Fiscal_matters_are_never_the_sole_ground() // 37(16)
    {
        WantedPersons.UnderReview.RequestedTries(A.Intention(Ground.Fiscal)).IsRejectedWith(Codes.GroundProhibited, "37(16)", "/reasons").StandsAt(ItemState.UnderReview);
        RefusedFor(Ground.Fiscal, Ground.DomesticOrTreatyCondition);
    }

    [Fact]
    [Shows("37.18-2")]
    public void Reasons_are_given_unless_a_law_or_obligation_prevents_it() // 37(18)
    {
        WantedPersons.UnderReview.RequestedTries(new IntendToRefuse { SeesNoTerms = true }).IsRejectedWith(Codes.ReasonsRequired, "37(18)", "/reasons");
        Intending(A.Because(Ground.Nationality) with { Explanation = null }).IsRejectedWith(Codes.ReasonsRequired, "37(18)", "/reasons/0/explanation");
        Intending(A.Because(Ground.Nationality) with { Explanation = null, Prevented = true }).Accepted();
        Intending(A.Because(Ground.Nationality) with { Explanation = null, WithheldUnder = "Official Secrets Act, section 5" }).Accepted();
        A.CaseUnderReview.RequestedTries(new Refuse { Reasons = [A.Because(Ground.DualCriminality) with { Explanation = null, WithheldUnder = "Official Secrets Act" }] })
            .IsRejectedWith(Codes.ReasonsRequired, "40(25)", "/reasons/0/explanation");
    }

    [Fact]
    [Shows("37.1-2", "35.3-1")]
    public void Dual_criminality_rests_on_the_conduct() // 37(1)
    {
        Intending(A.Because(Ground.DualCriminality) with { ConductAssessment = null }).Accepted();
        WantedPersons.UnderReview.RequestedTries(A.Intention(Ground.DifferentLabel)).IsRejectedWith(Codes.GroundProhibited, "35(3)", "/reasons/0/ground");
        WantedPersons.UnderReview.RequestedTries(A.Intention(Ground.EssentialInterests)).IsRejectedWith(Codes.GroundNotAvailable, "37(8)", "/reasons/0/ground");
        WantedPersons.UnderReview.RequestedTries(A.Intention(Ground.BankSecrecy)).IsRejectedWith(Codes.GroundNotAvailable, "37(8)", "/reasons/0/ground");
    }

    [Fact]
    [Shows("37.11-1")]
    public void A_refusal_for_nationality_alone_opens_prosecution_and_both_are_told_while_it_is_due() // 37(11)
    {
        var story = InLieu.Tells(A.SG, "prosecution-asked").After(TimeSpan.FromDays(30)).StandsAt(ItemState.ProsecutionInLieu).Tells(A.NL, "prosecution-elapsed").Tells(A.SG, "prosecution-elapsed");
        story.After(TimeSpan.FromDays(370)).Tells(A.SG, "prosecution-reminder"); // 37(11): what has elapsed is told once, then the one who owes it is reminded
        Assert.Equal(2, story.Steps.SelectMany(s => s.Notices).Count(n => n.Type == "prosecution-elapsed"));
        story.Fork.RequestedTries(Outcome with { SubmittedTo = null }).IsRemarkedWith(Codes.ContentIncomplete, "37(11)", "/submittedTo");
        story.Fork.RequestedTries(Outcome with { SubmittedAt = null }).IsRemarkedWith(Codes.ContentIncomplete, "37(11)", "/submittedAt");
        story.Fork.RequestedTries(Outcome with { SubmittedAt = story.Now.AddDays(1) }).IsRemarkedWith(Codes.ContentInvalid, "37(11)", "/submittedAt");
        story.Fork.RequestedTries(Outcome with { Outcome = null }).IsRejectedWith(Codes.ContentIncomplete, "37(11)", "/outcome");
        story.Requested(Outcome).StandsAt(ItemState.Completed).Tells(A.NL, "outcome-recorded");
        RefusedFor(Ground.Nationality, Ground.Discrimination).RequestingTries(new RequestProsecution()).IsRejectedWith(Codes.StateConflict, "37(11)");
        RefusedFor(Ground.Nationality, Ground.Fiscal).Requesting(new RequestProsecution()).StandsAt(ItemState.ProsecutionInLieu);
    }

    [Fact]
    [Shows("37.11-2")]
    public void It_is_handled_as_any_other_offence_of_a_comparable_nature() => // 37(11)
        InLieu.RequestedTries(Outcome with { EqualTreatment = " " }).IsRemarkedWith(Codes.AttestationRequired, "37(11)", "/equalTreatment");

    [Fact]
    [Shows("37.11-3")]
    public void The_prosecuting_State_asks_for_evidence_in_a_case_that_is_linked() // 37(11)
    {
        var parent = InLieu.Case!.Id;
        var request = A.Request with { From = A.SG, To = A.NL, Reference = "SG-1", Content = A.Content with { ForKind = new KindContent { Link = parent } } };
        Assert.Equal(parent, A.Story.Opens(request).Case!.Link);
    }

    [Fact]
    [Shows("37.13-1")]
    public void Enforcing_the_sentence_is_considered() // 37(13)
    {
        RefusedFor(Ground.Nationality).RequestingTries(new ApplyForEnforcement()).IsRejectedWith(Codes.StateConflict, "37(13)"); // wanted for prosecution: there is no sentence
        var story = SentencedRefusedFor(Ground.Nationality, Ground.DomesticOrTreatyCondition).Requesting(new ApplyForEnforcement()).StandsAt(ItemState.SentenceEnforcement).Tells(A.SG, "enforcement-asked");
        SentencedRefusedFor(Ground.DomesticOrTreatyCondition).RequestingTries(new ApplyForEnforcement()).IsRejectedWith(Codes.StateConflict, "37(13)");
        story.Fork.RequestedTries(Outcome).IsRemarkedWith(Codes.ContentIncomplete, "37(13)", "/consideration");
        story.Requested(new RecordOutcome { Outcome = "Enforced", Consideration = "Under the Transfer Act, section 12" }).StandsAt(ItemState.Completed);
        var own = A.Story.Opens(SoundRequests.Of(RequestKind.SentenceEnforcement)).Requested(new Acknowledge());
        A.Story.Opens(SoundRequests.Of(RequestKind.SentenceEnforcement)).Requested(new Acknowledge()).Requested(new Deny()).StandsAt(ItemState.Denied).Tells(A.NL, "consideration-open");
        own.Requested(new Deny { Reason = "Considered; the law knows no such sentence" }).StandsAt(ItemState.Denied);
    }

    [Fact]
    [Shows("37.11-1", "37.11-2")]
    public void Prosecution_as_a_case_of_its_own_asks_for_the_same() // 37(11)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ProsecutionInLieu)).Requested(new Acknowledge()).Requested(new Authorize()).StandsAt(ItemState.Accepted);
        story.Fork.RequestedTries(Outcome with { SubmittedTo = null }).IsRemarkedWith(Codes.ContentIncomplete, "37(11)", "/submittedTo");
        story.Fork.RequestedTries(new Deny { Reason = "No" }).IsRejectedWith(Codes.StateConflict, "37(11)"); // a duty has no denial
        Assert.DoesNotContain(story.Case!.MovesOpenTo(A.SG, story.Now, story.Register, story.Practice), m => m.Type == "deny");
        story.Requested(Outcome).StandsAt(ItemState.Completed);
        A.Story.Attempt(SoundRequests.Of(RequestKind.ProsecutionInLieu) with { Content = SoundRequests.Of(RequestKind.ProsecutionInLieu).Content! with { ForKind = null } })
            .IsRejectedWith(Codes.ContentIncomplete, "37(11)", "/content/forKind/link");
    }

    private static Story Intending(Reason reason) => WantedPersons.UnderReview.RequestedTries(new IntendToRefuse { Reasons = [reason], SeesNoTerms = true });
}
