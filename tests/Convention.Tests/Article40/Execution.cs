using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Execution, conditions, costs, delivery, and what binds afterwards.</summary>
public class Execution
{
    [Fact]
    [Shows("6.1-1")]
    public void A_grant_owes_no_attestation_to_a_router() => // 6(1)
        A.CaseUnderReview.Requested(new Grant()).IsUnremarked().StandsAt(ItemState.Accepted);

    [Fact]
    [Shows("40.3-3", "24.4-1")]
    public void Chapter_IV_powers_need_safeguards() => // 24(2)
        A.CaseUnderReview.Requested(A.Grant).RequestedTries(new StartExecution()).IsRemarkedWith(Codes.SafeguardsMissing, "24(2)");

    [Fact]
    [Shows("24.5-1")]
    public void Review_is_for_the_executing_States_own_bodies() => // 24(5)
        A.CaseUnderReview.Requested(A.Grant).RequestedTries(A.Start with { Safeguards = A.Safeguards with { ReviewState = A.NL } })
            .IsRemarkedWith(Codes.ReviewNotDomestic, "24(5)");

    [Fact]
    public void Only_the_requested_State_acts_on_its_territory() => // 5(2)
        A.CaseUnderReview.Requested(A.Grant).RequestedTries(A.Start with { ExecutingState = A.NL }).IsRejectedWith(Codes.Sovereignty, "5(2)");

    [Fact]
    [Shows("40.28-3", "40.28-4", "36.1-3")]
    public void Conditions_bind_only_when_accepted() // 40(28)
    {
        var story = A.CaseExecuting.Requested(A.Offer).RequestedTries(A.Delivery).IsRejectedWith(Codes.ConditionsPending, "40(28)")
            .Requesting(new AcceptConditions()).StandsAt(ItemState.AcceptedWithConditions).Requested(A.Start).Requested(A.Delivery).StandsAt(ItemState.Delivered);
        story.Fork.RequestingTries(new RecordUse { WithinStatedPurpose = true, AgainstConditions = [1] }).IsRemarkedWith(Codes.ConditionBreach, "40(28)");
    }

    [Fact]
    [Shows("40.28-5")]
    public void Declined_conditions_are_an_answer_in_the_consultation() => // 40(28)
        A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requested(A.Offer).Requesting(new RejectConditions())
            .StandsAt(ItemState.ConsultationRefuse).Requested(A.RefusalAfterConsultation(Ground.EssentialInterests)).StandsAt(ItemState.Refused);

    [Fact]
    [Shows("36.1-1")]
    public void Personal_data_need_a_check_or_accepted_conditions() // 36(1)
    {
        A.CaseExecuting.RequestedTries(new Deliver { Elements = [A.Element with { Check = null, PersonalData = null }] }).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)");
        A.CaseExecuting.RequestedTries(new Deliver { Elements = [A.Element with { Check = TransferCheck.CompliantWithConditions }] }).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)");
        A.CaseExecuting.Requested(new Withhold { Reason = "Data protection act" }).StandsAt(ItemState.Withheld).Requested(A.Offer).StandsAt(ItemState.ConditionsOffered);
    }

    [Fact]
    public void Data_that_were_not_asked_for_are_not_delivered() => // 2(d)
        A.CaseExecuting.RequestedTries(new Deliver { Elements = [A.Element with { DataClass = DataClass.Content }] }).IsRemarkedWith(Codes.DataClassNotAllowed, "2(d)");

    [Fact]
    [Shows("40.30-2")]
    public void Costly_steps_wait_for_the_word_of_both() => // 40(30)
        A.CaseExecuting.Requested(new ForeseeCosts { Description = "Laboratory" }).RequestedTries(A.Delivery).IsRejectedWith(Codes.CostTermsOpen, "40(30)")
            .Requested(new AgreeCosts { Terms = "Half each" }).StandsAt(ItemState.ConsultationCosts).Requesting(new AgreeCosts { Terms = "Half each" }).StandsAt(ItemState.Executing);

    [Fact]
    [Shows("40.30-1")]
    public void Ordinary_costs_need_an_agreement() => // 40(30)
        A.CaseExecuting.RequestedTries(new ClaimCosts { Description = "Translation" }).IsRejectedWith(Codes.CostAgreementRequired, "40(30)");

    [Fact]
    [Shows("40.20-3")]
    public void When_secrecy_cannot_be_kept_the_requester_chooses() => // 40(20)
        A.Story.With(A.EveryChoiceMade).Opens(A.RequestWith(A.Content with { Confidentiality = new Confidentiality("All") })).Requested(new Acknowledge())
            .Requested(new CannotKeepSecrecy { Reason = "Notice to the user" }).StandsAt(ItemState.AwaitingRequester).Tells(A.NL, "secrecy-impossible")
            .Requesting(new Proceed()).StandsAt(ItemState.UnderReview);

    [Fact]
    [Shows("40.19-1")]
    public void Another_use_needs_prior_consent() => // 40(19)
        A.CaseDelivered.Requesting(new AcknowledgeDelivery { IntegrityVerified = true }).StandsAt(ItemState.Completed)
            .RequestingTries(new RecordUse { WithinStatedPurpose = false }).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)");

    [Fact]
    [Shows("36.3-2")]
    public void Passing_personal_data_on_needs_authorization() => // 36(3)
        A.CaseDelivered.RequestingTries(new RecordOnwardTransfer { Recipient = "BR" }).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)");

    [Fact]
    public void A_case_survives_storage()
    {
        var @case = A.CaseExecuting.Requested(A.Offer).Requesting(new AskStatus()).Case!;
        Assert.Equal(ModelChecking.Json.Of(@case), ModelChecking.Json.Of(ModelChecking.Json.From<Case>(ModelChecking.Json.Of(@case))));
    }
}
