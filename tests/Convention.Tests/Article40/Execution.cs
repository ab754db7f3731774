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
    public void A_power_of_chapter_IV_without_safeguards_on_record_is_remarked_and_goes_on() => // 24(2)
        A.CaseUnderReview.Requested(A.Grant).RequestedTries(new StartExecution()).IsRemarkedWith(Codes.SafeguardsMissing, "24(2)").StandsAt(ItemState.Executing);

    [Fact]
    [Shows("24.5-1")]
    public void Review_is_for_the_executing_States_own_bodies() => // 24(5)
        A.CaseUnderReview.Requested(A.Grant).RequestedTries(A.Start with { Safeguards = A.Safeguards with { ReviewState = A.NL } })
            .IsRemarkedWith(Codes.ReviewNotDomestic, "24(5)").StandsAt(ItemState.Executing);

    [Fact]
    public void Whom_the_requested_State_lets_act_on_its_territory_is_its_own_to_say() => // 5(2)
        A.CaseUnderReview.Requested(A.Grant).Requested(A.Start with { ExecutingState = A.NL }).IsUnremarked().StandsAt(ItemState.Executing);

    [Fact]
    [Shows("40.28-3", "40.28-4", "36.1-3")]
    public void Conditions_bind_only_when_accepted() // 40(28)
    {
        var free = A.CaseExecuting.Requested(A.Offer).Requested(A.Delivery).StandsAt(ItemState.Delivered); // 40(28) binds who accepted, and keeps nobody from giving
        Assert.Empty(free.Case!.Items[0].Offered);
        free.RequestingTries(new AcceptConditions()).IsRejectedWith(Codes.StateConflict, "40(28)");
        var story = A.CaseExecuting.Requested(A.Offer)
            .Requesting(new AcceptConditions()).StandsAt(ItemState.AcceptedWithConditions).Requested(A.Start).Requested(A.Delivery).StandsAt(ItemState.Delivered);
        story.Fork.RequestingTries(new RecordUse { WithinStatedPurpose = true, AgainstConditions = [1] }).IsRemarkedWith(Codes.AgainstCondition, "40(28)").Tells(A.SG, "use-recorded");
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void A_condition_binds_until_its_end(int ticks, bool bound) // 40(28)
    {
        var end = A.Monday.AddDays(10);
        var story = A.CaseExecuting.Requested(new OfferConditions { Conditions = [new Condition(1, ConditionKind.UseLimit, "In this trial only", Until: end)] })
            .Requesting(new AcceptConditions()).Requested(A.Start).Requested(A.Delivery).Until(end);
        story.RequestingTries(new RecordUse { WithinStatedPurpose = true, At = end.AddTicks(ticks), AgainstConditions = [1] });
        if (bound)
            story.IsRemarkedWith(Codes.AgainstCondition, "40(28)", "/againstConditions");
        else
            story.IsUnremarked();
    }

    [Fact]
    [Shows("40.28-5")]
    public void Declined_conditions_are_an_answer_in_the_consultation() => // 40(28)
        A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requested(A.Offer).Requesting(new RejectConditions())
            .StandsAt(ItemState.ConsultationRefuse).Requested(A.RefusalAfterConsultation(Ground.EssentialInterests)).StandsAt(ItemState.Refused);

    [Fact]
    [Shows("36.1-1")]
    public void Personal_data_without_a_check_or_accepted_conditions_are_delivered_with_a_remark() // 36(1)
    {
        A.CaseExecuting.RequestedTries(new Deliver { Elements = [A.Element with { Check = null, PersonalData = null }] }).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)").StandsAt(ItemState.Delivered);
        A.CaseExecuting.RequestedTries(new Deliver { Elements = [A.Element with { Check = TransferCheck.CompliantWithConditions }] }).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)").StandsAt(ItemState.Delivered);
        A.CaseExecuting.Requested(new Withhold { Reason = "Data protection act" }).StandsAt(ItemState.Withheld).Requested(A.Offer).StandsAt(ItemState.ConditionsOffered);
    }

    [Fact]
    public void Data_that_were_not_asked_for_are_not_delivered() => // 2(d)
        A.CaseExecuting.RequestedTries(new Deliver { Elements = [A.Element with { DataClass = DataClass.Content }] }).IsRemarkedWith(Codes.DataClassNotAllowed, "2(d)");

    [Fact]
    [Shows("40.30-2")]
    public void Costs_are_consulted_on_at_any_time_and_hold_nothing_up() // 40(30)
    {
        var story = A.CaseExecuting.Requested(new ForeseeCosts { Description = "Laboratory" }).StandsAt(ItemState.ConsultationCosts);
        story.Fork.Requested(A.Delivery).StandsAt(ItemState.Delivered);
        story.Fork.Requested(A.Start).StandsAt(ItemState.Executing);
        story.Requested(new AgreeCosts { Terms = "Half each" }).StandsAt(ItemState.ConsultationCosts).Requesting(new AgreeCosts { Terms = "Half each" }).StandsAt(ItemState.Executing);
        var before = A.CaseReceived.Requesting(new ForeseeCosts { Description = "Laboratory" }).StandsAt(ItemState.ConsultationCosts);
        before.Fork.Requested(new Proceed()).StandsAt(ItemState.Received).Tells(A.NL, "costs-borne");
        before.Requested(new AgreeCosts { Terms = "Half each" }).Requesting(new AgreeCosts { Terms = "Half each" }).StandsAt(ItemState.Received);
    }

    [Fact]
    [Shows("40.30-1")]
    public void A_claim_of_costs_is_delivered_and_marked_where_no_agreement_is_on_record() => // 40(30)
        A.CaseExecuting.Requested(new ClaimCosts { Description = "Translation" }).IsRemarkedWith(Codes.CostAgreementRequired, "40(30)").Tells(A.NL, "costs-claimed");

    [Fact]
    [Shows("40.20-3")]
    public void When_secrecy_cannot_be_kept_the_requester_chooses() => // 40(20)
        A.Story.With(A.EveryChoiceMade).Opens(A.RequestWith(A.Content with { Confidentiality = new Confidentiality("All") })).Requested(new Acknowledge())
            .Requested(new CannotKeepSecrecy { Reason = "Notice to the user" }).StandsAt(ItemState.AwaitingRequester).Tells(A.NL, "secrecy-impossible")
            .Requesting(new Proceed()).StandsAt(ItemState.UnderReview);

    [Fact]
    [Shows("40.19-1")]
    public void Another_use_without_prior_consent_is_on_record_with_a_remark_and_told() => // 40(19)
        A.CaseDelivered.Requesting(new AcknowledgeDelivery { IntegrityVerified = true }).StandsAt(ItemState.Completed)
            .RequestingTries(new RecordUse { WithinStatedPurpose = false }).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)").Tells(A.SG, "use-recorded");

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
