namespace RequestRouter.Convention.Tests.Corrections;

/// <summary>What single kinds of case ask for, as the text has it.</summary>
public class KindsCorrected
{
    [Fact]
    public void Provisional_arrest_and_a_transfer_of_a_detained_person_are_declined_without_a_list() // 37(10), 40(9)(b)
    {
        A.Story.Opens(SoundRequests.Of(RequestKind.ProvisionalArrest)).Requested(new Deny()).IsUnremarked().StandsAt(ItemState.Declined);
        A.Story.Opens(SoundRequests.Of(RequestKind.DetainedPersonTransfer)).Requested(new Acknowledge()).Requested(new Deny()).IsUnremarked().StandsAt(ItemState.Denied);
    }

    [Fact]
    public void An_extension_that_is_asked_for_is_brought_to_mind() => // 42(9)
        A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requested(new ReportPreserved { EffectiveAt = A.Monday }).Requesting(new AskExtension())
            .After(Practice.Default.PreservationReminderEvery).Tells(A.SG, "extension-reminder");

    [Fact]
    public void A_dispute_a_consent_and_a_disclosure_to_the_accused_know_no_grounds_of_article_40() => // 40(8), 40(21)
        Assert.All([RequestKind.Dispute, RequestKind.UseConsent, RequestKind.ExculpatoryDisclosure, RequestKind.OnwardTransfer], kind =>
        {
            Assert.Empty(Articles.Article40.Grounds.Of(kind));
            Assert.IsType<Rejection>(A.Story.Opens(SoundRequests.Of(kind)).RequestedTries(A.Refusal(Ground.EssentialInterests)).Last);
        });

    [Fact]
    public void An_emergency_that_is_stated_badly_goes_on_with_a_remark() => // 2(o)
        A.Story.Attempt(A.RequestWith(A.Content with { Emergency = new Emergency(EmergencyRisk.Property, null, null) }))
            .IsRemarkedWith(Codes.NotEmergency, "2(o)", "/content/emergency/risk").StandsAt(ItemState.Received);

    [Fact]
    public void A_limit_on_the_liability_of_legal_persons_is_a_ground() => // 40(2)
        A.CaseUnderReview.Requested(A.Refusal(Ground.LegalPersonLimit)).StandsAt(ItemState.Refused);

    [Fact]
    public void An_essential_interest_is_explained_and_need_not_be_classed() => // 40(21)(b)
        A.CaseUnderReview.Requested(new IntendToRefuse { Reasons = [A.Because(Ground.EssentialInterests) with { Interest = null, Provision = null }], SeesNoTerms = true }).StandsAt(ItemState.ConsultationRefuse);
}
