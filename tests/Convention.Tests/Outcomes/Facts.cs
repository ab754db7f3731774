namespace RequestRouter.Convention.Tests.Outcomes;

/// <summary>A fact that is reported is on record, whatever the text has against it; a move can be closed.</summary>
public class Facts
{
    [Fact]
    public void A_use_carries_its_date_and_the_conditions_and_consents_of_that_date() // 40(19), 40(28)
    {
        var story = A.CaseExecuting.Requested(A.Offer with { Conditions = [new Condition(1, ConditionKind.UseLimit, "For a year", A.Monday.AddDays(10))] })
            .Requesting(new AcceptConditions()).Requested(A.Start).Requested(A.Delivery).After(TimeSpan.FromDays(20));
        var use = new RecordUse { WithinStatedPurpose = true, AgainstConditions = [1] };
        story.Fork.Requesting(use).IsUnremarked();
        story.Fork.Requesting(use with { At = A.Monday.AddDays(5) }).IsRemarkedWith(Codes.AgainstCondition, "40(28)").Tells(A.SG, "use-recorded");
        story.RequestingTries(use with { At = story.Now.AddTicks(1) }).IsRejectedWith(Codes.ContentInvalid, "", "/at");
        story.RequestingTries(use with { At = A.Monday.AddDays(-2) }).IsRejectedWith(Codes.ContentInvalid, "", "/at");
    }

    [Fact]
    public void A_fact_that_fits_nowhere_is_on_record_moves_nothing_and_is_told() // 40(9)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.DetainedPersonTransfer)).Requested(new WithdrawConsent());
        story.IsRemarkedWith(Codes.StateConflict, "40(9)(a)").StandsAt(ItemState.Received).Tells(A.NL, "fact-recorded");
        Assert.True(Assert.Single(story.Step.Notices).CarriesCommunication);
    }

    [Fact]
    public void What_cannot_be_understood_or_is_another_s_to_report_is_no_report() // 40(9)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.DetainedPersonTransfer));
        story.RequestedTries(new RecordDeparture { Items = [7] }).IsRejectedWith(Codes.ContentInvalid, "", "/items/0");
        story.RequestingTries(new WithdrawConsent()).IsRejectedWith(Codes.StateConflict, "40(9)(a)");
        story.RequestedTries(new RecordUse()).IsRejectedWith(Codes.StateConflict, "40(19)");
    }

    [Fact]
    public void A_departure_without_agreement_holds_the_person_on_record_and_both_are_told() // 40(9)(b)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.DetainedPersonTransfer)).Requested(new Acknowledge()).Requested(new RecordDeparture());
        story.IsRemarkedWith(Codes.AgreementRequired, "40(9)(b)").IsRemarkedWith(Codes.ConsentMissing, "40(9)(a)").StandsAt(ItemState.Departed).Tells(A.NL, "departed").Tells(A.SG, "departed");
        story.Requesting(new RecordArrival()).IsUnremarked().StandsAt(ItemState.InCustody);
    }

    [Fact]
    public void A_case_remembers_what_was_remarked_by_code_and_paragraph_and_does_not_grow_with_it() // 40(19)
    {
        var story = A.CaseDelivered;
        for (var i = 0; i < 50; i++)
            story.Requesting(new RecordUse());
        var remarked = Assert.Single(story.Case!.Remarked);
        Assert.Equal((Codes.UseNotAuthorized, "40(19)", 50), (remarked.Code, remarked.Paragraph.Text, remarked.Times));
    }
}
