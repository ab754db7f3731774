using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>A State takes its own refusal back, and nobody else does: X21 of the lifecycle as the corrections have it, 24(2).</summary>
public class TakenBack
{
    public static TheoryData<RequestKind> Discretionary =>
        [RequestKind.JointInvestigation, RequestKind.LawEnforcementCooperation, RequestKind.TransferOfProceedings, RequestKind.TransferOfSentencedPerson, RequestKind.AssetReturn, RequestKind.SentenceEnforcement, RequestKind.ContentRemoval];

    [Fact]
    [Shows("40.1-1")]
    public void A_refusal_is_reconsidered_while_the_case_is_open_and_after_it_was_closed() // 40(1), 24(2)
    {
        var story = A.CaseUnderReview.Requested(A.Refusal(Ground.DualCriminality)).StandsAt(ItemState.Refused);
        story.Fork.RequestingTries(new Proceed()).IsRejectedWith(Codes.StateConflict, "40(1)");
        story.Fork.RequestedTries(A.Start).IsRejectedWith(Codes.StateConflict, "40(17)"); // first it is taken back
        story.Fork.Requested(new Proceed()).StandsAt(ItemState.UnderReview).Tells(A.NL, "reopened").Requested(A.Grant).Requested(A.Start).Requested(A.Delivery).StandsAt(ItemState.Delivered);
        var closed = story.After(Practice.Default.CloseAfter).StandsAt(ItemState.Closed).Requested(new Proceed()).StandsAt(ItemState.UnderReview);
        Assert.Empty(closed.Case!.Items[0].RefusedOn);
        Assert.Null(closed.Case.Items[0].Ended);
    }

    [Fact]
    public void What_was_withdrawn_or_completed_is_not_taken_back_by_the_other_State() // 40(26)
    {
        A.CaseUnderReview.Requesting(new NoLongerRequired()).RequestedTries(new Proceed()).IsRejectedWith(Codes.StateConflict, "40(28)");
        A.CaseUnderReview.Requesting(new NoLongerRequired()).After(Practice.Default.CloseAfter).StandsAt(ItemState.Closed).RequestedTries(new Proceed()).IsRejectedWith(Codes.StateConflict, "40(1)");
    }

    [Fact]
    [Shows("40.28-1")]
    public void A_new_refusal_is_consulted_on_anew() => // 40(28)
        A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requesting(new AnswerConsultation { Answer = "No" }).Requested(A.RefusalAfterConsultation(Ground.EssentialInterests))
            .Requested(new Proceed()).RequestedTries(A.RefusalAfterConsultation(Ground.EssentialInterests)).IsRejectedWith(Codes.ConsultationRequired, "40(28)");

    [Fact]
    [Shows("42.8-2")]
    public void A_request_that_is_taken_up_again_holds_the_preserved_data_again() // 42(8)
    {
        var preserved = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requested(new ReportPreserved { EffectiveAt = A.Monday });
        var request = A.Story.With(LinkedCase.Of(preserved.Case!)).Opens(A.RequestWith(A.Content with { ForKind = new KindContent { Link = preserved.Case!.Id } }) with { Reference = "F-1" });
        preserved.Happens(new LinkedStep(LinkedCase.Of(request.Case!))).Accepted();
        request.Requested(new Acknowledge()).Requested(A.Refusal(Ground.DualCriminality));
        preserved.Happens(new LinkedStep(LinkedCase.Of(request.Case!))).Accepted();
        request.Requested(new Proceed());
        Assert.Equal(preserved.Case.Id, request.Step.Wakes);
        preserved.Happens(new LinkedStep(LinkedCase.Of(request.Case!))).Accepted().After(TimeSpan.FromDays(200)).RequestedTries(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)");
    }

    [Fact]
    public void A_refusal_to_preserve_to_extradite_to_confiscate_and_of_a_call_too() // 42(4), 37(1), 50(1), 41(3)
    {
        A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requested(A.Refusal(Ground.EssentialInterests)).Requested(new Proceed()).StandsAt(ItemState.Received).Tells(A.NL, "reopened");
        A.Story.Opens(SoundRequests.Of(RequestKind.Extradition)).Requested(new Acknowledge()).Requested(A.Intention(Ground.Nationality)).Requesting(new AnswerConsultation { Answer = "No" })
            .Requested(A.Refusal(Ground.Nationality)).Requested(new Proceed()).StandsAt(ItemState.UnderReview).Tells(A.NL, "reopened");
        A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge()).Requested(A.Refusal(Ground.TrivialValue)).Requested(new Proceed()).StandsAt(ItemState.UnderReview);
        A.Story.Opens(SoundRequests.Of(RequestKind.TwentyFourSevenAssistance)).Requested(new Acknowledge()).Requested(new Refuse()).Requested(new Proceed()).StandsAt(ItemState.Acknowledged);
    }

    [Theory]
    [MemberData(nameof(Discretionary))]
    public void A_denial_where_a_State_has_the_choice_too(RequestKind kind) =>
        A.Story.Opens(SoundRequests.Of(kind)).Requested(new Acknowledge()).Requested(new Deny()).StandsAt(ItemState.Denied)
            .Requested(new Proceed()).StandsAt(ItemState.UnderReview).Tells(A.NL, "reopened").Requested(new Authorize()).StandsAt(ItemState.Accepted);

    [Fact]
    public void A_transfer_that_was_denied_too() => // 40(9)
        A.Story.Opens(SoundRequests.Of(RequestKind.DetainedPersonTransfer)).Requested(new Acknowledge()).Requested(new Deny()).Requested(new Proceed()).StandsAt(ItemState.UnderReview);
}
