using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>What officers may set where the text leaves room: each setting does what it says.</summary>
public class Policies
{
    private static readonly Practice Plain = Practice.Default;

    [Fact]
    public void On_other_grounds_the_requesting_State_is_invited_to_be_heard_and_nothing_waits() // 40(8)
    {
        Assert.DoesNotContain(A.CaseUnderReview.Requested(A.Refusal(Ground.DeMinimis)).Step.Notices, n => n.Type == "consultation-invited"); // practice is off until it is switched on
        var story = A.CaseUnderReview.With(Plain with { ConsultOnOtherGrounds = OtherGroundsConsultation.Invite }).Requested(A.Refusal(Ground.DeMinimis)).StandsAt(ItemState.Refused).Tells(A.NL, "consultation-invited");
        A.CaseUnderReview.With(Plain with { ConsultOnOtherGrounds = OtherGroundsConsultation.Invite }).Requested(A.Refusal(Ground.Fiscal, Ground.DeMinimis)).Tells(A.NL, "consultation-invited"); // one such ground is enough
        story.RequestingTries(new AnswerConsultation()).IsRejectedWith(Codes.ContentIncomplete, "40(28)");
        story.Requesting(new AnswerConsultation { Answer = "The damage is larger than it seems" }).Tells(A.SG, "views-given").StandsAt(ItemState.Refused);
        story.RequestingTries(new AnswerConsultation { Answer = "Again" }).IsRejectedWith(Codes.StateConflict, "40(28)");
    }

    [Fact]
    public void No_invitation_goes_with_a_ground_that_may_expose_the_person_nor_where_it_is_skipped() // 40(22)
    {
        Assert.DoesNotContain(A.CaseUnderReview.With(A.EveryChoiceMade).Requested(A.Refusal(Ground.Discrimination)).Step.Notices, n => n.Type == "consultation-invited");
        Assert.DoesNotContain(A.CaseUnderReview.With(A.EveryChoiceMade).Requested(A.Refusal(Ground.Discrimination, Ground.DeMinimis)).Step.Notices, n => n.Type == "consultation-invited");
        var skipping = A.CaseUnderReview.With(Plain with { ConsultOnOtherGrounds = OtherGroundsConsultation.Skip }).Requested(A.Refusal(Ground.DeMinimis));
        Assert.DoesNotContain(skipping.Step.Notices, n => n.Type == "consultation-invited");
        skipping.RequestingTries(new AnswerConsultation { Answer = "But" }).IsRejectedWith(Codes.StateConflict, "40(28)");
    }

    [Theory]
    [InlineData(5, false, 120)]
    [InlineData(3, false, 72)]
    [InlineData(5, true, 24)]
    public void Conditions_on_offer_are_reminded_of_when_the_practice_says(int days, bool urgent, int hours) // 40(28)
    {
        var request = A.RequestWith(A.Content with { Urgency = urgent ? "Logs are overwritten" : null });
        var story = A.Story.With(Plain with { ConditionsReminderAfter = TimeSpan.FromDays(days) }).Opens(request).Requested(new Acknowledge()).Requested(A.Offer);
        Assert.Equal(A.Monday.AddHours(hours), story.Case!.Procedures.Single(p => p.Kind == "conditions").Limits[0].At);
    }

    [Fact]
    [Shows("42.9-1")]
    public void Data_stay_held_while_an_extension_is_asked_for_or_else_their_period_runs_on() // 42(9)
    {
        Pending(hold: true).After(TimeSpan.FromDays(40)).StandsAt(ItemState.ExtensionPending);
        Pending(hold: false).After(TimeSpan.FromDays(40)).StandsAt(ItemState.Expired);
        var extended = Pending(hold: false).Requested(new ExtendPreservation { Until = A.Monday.AddDays(120) }).After(TimeSpan.FromDays(40)).StandsAt(ItemState.Effected);
        Assert.Single(extended.Case!.Procedures, p => p.Kind == "preservation-period");
    }

    [Fact]
    [Shows("42.9-1", "40.26-4")]
    public void What_the_text_does_not_ask_for_is_off_until_a_State_chooses_it() // 42(8), 42(9), 40(20), 40(26)
    {
        Assert.Equal((false, TimeSpan.Zero, false, false), (Plain.HoldWhilePending, Plain.CoolingPeriod, Plain.PauseOnSecrecyFailure, Plain.ExtensionsRefusedOnListedGroundsOnly));
        Assert.Equal((TimeSpan.Zero, false, false), (Plain.StatusHumanInterval, Plain.NeedChecks, Plain.ConfirmsEntries));
        Pending(hold: false).Requested(new RefuseExtension()).StandsAt(ItemState.Effected).Tells(A.NL, "extension-refused");
        Pending(hold: false).With(Plain with { ExtensionsRefusedOnListedGroundsOnly = true }).RequestedTries(new RefuseExtension()).IsRejectedWith(Codes.ReasonsRequired, "42(6)", "/reasons");
        A.CaseReceived.Requesting(new AskStatus()).Requesting(new AskStatus()).Tells(A.SG, "status-asked");
        Assert.DoesNotContain(A.CaseExecuting.Case!.Procedures, p => p.Kind == "need-check");
    }

    private static Story Pending(bool hold) => A.Story.With(Plain with { HoldWhilePending = hold }).Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation))
        .Requested(new ReportPreserved { EffectiveAt = A.Monday }).After(TimeSpan.FromDays(30)).Requesting(new AskExtension { Until = A.Monday.AddDays(120) });
}
