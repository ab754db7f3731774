using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article37;

/// <summary>Granting, wholly or in part, surrendering, and what is attested on the way.</summary>
public class Extraditing
{
    private static GrantExtradition Grant => new() { FairTreatment = "Guaranteed by the constitution" };

    private static Story TwoOffences => A.Story.Opens(WantedPersons.Request with
    {
        Content = WantedPersons.Request.Content! with
        {
            Offences = [A.Content.Offences![0], new Offence { Title = "Damage", Provision = "350", MaximumMonths = 6, Accessory = true }],
        },
    }).Requested(new Acknowledge());

    [Fact]
    [Shows("37.1-2", "37.2-1")]
    public void Without_dual_criminality_it_may_be_refused_or_granted_under_the_States_own_law() // 37(2)
    {
        WantedPersons.UnderReview.RequestedTries(Grant with { WithoutDualCriminality = true }).IsRemarkedWith(Codes.ReasonsRequired, "37(2)", "/provision");
        var granted = WantedPersons.UnderReview.Requested(A.Intention(Ground.DualCriminality))
            .Requested(Grant with { WithoutDualCriminality = true, Provision = "Extradition Act, section 4" }).StandsAt(ItemState.Granted).Tells(A.NL, "granted");
        Assert.Empty(granted.Case!.Items[0].AnnouncedGrounds);
        WantedPersons.UnderReview.Requested(A.Intention(Ground.DualCriminality)).Requesting(new AnswerConsultation { Answer = "It is fraud there" })
            .Requested(A.Refusal(Ground.DualCriminality)).StandsAt(ItemState.Refused);
    }

    [Fact]
    [Shows("37.3-1")]
    public void An_accessory_offence_goes_with_one_that_is_extraditable_granted_or_not() // 37(3)
    {
        var request = WantedPersons.Request;
        A.Story.Opens(request with { Content = request.Content! with { Offences = [request.Content.Offences![0] with { Accessory = true }] } }).Requested(new Acknowledge())
            .RequestedTries(Grant).IsRemarkedWith(Codes.OutOfScope, "37(3)", "/items");
        TwoOffences.Requested(Grant with { Items = [2] }).IsUnremarked().StandsAt("partly-granted");
        TwoOffences.Requested(Grant with { Items = [1, 2] }).StandsAt(ItemState.Granted);
        TwoOffences.Requested(Grant with { Items = [1] }).Requested(Grant with { Items = [2] }).StandsAt(ItemState.Granted);
        TwoOffences.Requested(Grant with { Items = [1], OnReturnCondition = true }).Requested(Grant with { Items = [2] }).StandsAt("partly-granted");
    }

    [Fact]
    [Shows("37.9-1")]
    public void Slow_procedures_are_reminded_of_and_nothing_is_decided() // 37(9)
    {
        var story = WantedPersons.Received.After(TimeSpan.FromDays(3)).StandsAt(ItemState.Received).Tells(A.SG, "acknowledgement-reminder");
        story = WantedPersons.UnderReview.Requested(Grant).After(TimeSpan.FromDays(30)).StandsAt(ItemState.Granted).Tells(A.SG, "surrender-reminder");
        Assert.Equal("37(9)", Assert.Single(story.Step.Notices).Citation.Text);
    }

    [Fact]
    [Shows("37.9-1")]
    public void The_surrender_is_dated_by_practice_and_not_in_advance()
    {
        var story = WantedPersons.UnderReview.Requested(Grant);
        story.Fork.RequestedTries(new Surrender { FairTreatment = "Yes" }).IsRemarkedWith(Codes.ContentIncomplete, "", "/at");
        story.Fork.RequestedTries(new Surrender { At = A.Monday.AddMinutes(1), FairTreatment = "Yes" }).IsRejectedWith(Codes.ContentInvalid, "", "/at");
        story.Requested(new Surrender { At = A.Monday, FairTreatment = "Yes" }).StandsAt(ItemState.Surrendered).Tells(A.NL, "surrendered");
    }

    [Fact]
    [Shows("37.14-1")]
    public void Fair_treatment_is_attested_at_every_stage() // 37(14)
    {
        WantedPersons.UnderReview.RequestedTries(new GrantExtradition()).IsRemarkedWith(Codes.AttestationRequired, "37(14)", "/fairTreatment");
        WantedPersons.UnderReview.Requested(Grant).RequestedTries(new Surrender { At = A.Monday }).IsRemarkedWith(Codes.AttestationRequired, "37(14)", "/fairTreatment");
        A.Story.Opens(SoundRequests.Of(RequestKind.ProvisionalArrest)).RequestedTries(new TakeMeasure()).IsRemarkedWith(Codes.AttestationRequired, "37(14)", "/fairTreatment");
    }

    [Fact]
    [Shows("37.18-1")]
    public void The_requesting_State_is_told_the_decision() // 37(18)
    {
        var granted = WantedPersons.UnderReview.Requested(Grant);
        var notice = Assert.Single(granted.Step.Notices);
        Assert.Equal((A.NL, "granted", true), (notice.To, notice.Type, notice.CarriesCommunication));
        var conditional = WantedPersons.UnderReview.Requested(Grant with { OnReturnCondition = true }).StandsAt(ItemState.ConditionsOffered);
        Assert.Equal("granted", Assert.Single(conditional.Step.Notices).Type);
    }

    [Fact]
    [Shows("37.12-1")]
    public void A_surrender_on_condition_of_return_discharges_the_duty_to_prosecute_and_a_grant_does_not() // 37(12)
    {
        var story = WantedPersons.UnderReview.Requested(Grant with { OnReturnCondition = true }).Requesting(new AcceptReturnCondition())
            .StandsAt(ItemState.GrantedOnReturnCondition).Tells(A.SG, "return-condition-accepted");
        Assert.Equal("The person is returned to serve the sentence, 37(12).", Assert.Single(story.Case!.Items[0].Accepted).Text);
        Assert.Contains(story.Fork.RequestingTries(new RequestProsecution()).Last is Rejection open ? open.Failures : [], f => f.Code == Codes.StateConflict);
        story.Requested(new Surrender { At = A.Monday, FairTreatment = "Yes" }).RequestingTries(new RequestProsecution()).IsRejectedWith(Codes.Discharged3712, "37(12)");
        WantedPersons.UnderReview.Requested(Grant).Requested(new Surrender { At = A.Monday, FairTreatment = "Yes" }).RequestingTries(new RequestProsecution()).IsRejectedWith(Codes.StateConflict, "37(11)");
        WantedPersons.UnderReview.Requested(Grant with { OnReturnCondition = true }).IsRemarkedWith(Codes.ReasonsRequired, "37(12)", "/provision");
        WantedPersons.UnderReview.Requested(Grant with { OnReturnCondition = true, Provision = "Extradition Act, section 4" }).IsUnremarked();
        WantedPersons.UnderReview.Requested(Grant with { OnReturnCondition = true }).Requesting(new RejectConditions()).StandsAt(ItemState.UnderReview).Tells(A.SG, "conditions-declined");
    }

    [Fact]
    [Shows("37.10-1")]
    public void Provisional_arrest_comes_by_INTERPOL_without_an_agreement_and_is_linked() // 37(10)
    {
        var urgent = SoundRequests.Of(RequestKind.ProvisionalArrest) with { Channel = Channel.Interpol };
        A.Story.Attempt(urgent with { Content = urgent.Content! with { Urgency = null } }).IsRejectedWith(Codes.ContentIncomplete, "37(10)", "/content/urgency");
        var story = A.Story.Opens(urgent).Requested(new TakeMeasure { FairTreatment = "Yes" });
        story.Fork.RequestingTries(new RecordFullRequest()).IsRejectedWith(Codes.ContentIncomplete, "37(10)", "/request");
        story.Requesting(new RecordFullRequest { Request = CaseId.From(A.NL, "E-1") }).StandsAt(ItemState.Completed).Tells(A.SG, "full-request-made");
    }

    [Fact]
    [Shows("37.10-2")]
    public void The_limit_for_the_full_request_alerts_and_releases_nobody() // 37(10)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ProvisionalArrest)).Requested(new TakeMeasure { Until = A.Monday.AddDays(40), FairTreatment = "Yes" }).Tells(A.NL, "measure-taken");
        Assert.Equal(A.Monday.AddDays(40), story.Step.Notices[0].DueAt);
        story.After(TimeSpan.FromDays(20)).Tells(A.NL, "full-request-reminder").After(TimeSpan.FromDays(20)).StandsAt(ItemState.MeasureTaken)
            .Tells(A.NL, "full-request-elapsed").Tells(A.SG, "full-request-elapsed");
        var none = A.Story.Opens(SoundRequests.Of(RequestKind.ProvisionalArrest)).Requested(new TakeMeasure { FairTreatment = "Yes" });
        Assert.DoesNotContain(none.Case!.Procedures, p => p.Kind == "full-request");
    }
}
