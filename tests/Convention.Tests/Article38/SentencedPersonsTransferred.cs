using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article38;

/// <summary>Sentenced persons are transferred under an agreement, with regard to their consent.</summary>
public class SentencedPersonsTransferred
{
    private static SubmitRequest Request => SoundRequests.Of(RequestKind.TransferOfSentencedPerson);

    private static RecordConsent Consent => new() { Language = LanguageTag.Parse("en"), InformedBy = "Counsel", At = A.Monday };

    private static Register NoAgreement => new([.. A.Register.Parties.Select(p => p with { Agreements = [] })]);

    [Fact]
    [Shows("38-1")]
    public void An_agreement_may_be_considered_and_its_absence_stops_nothing() // 38
    {
        A.Story.With(NoAgreement).Opens(Request).StandsAt(ItemState.Received).Tells(A.NL, "transfer-agreement-open").Tells(A.SG, "transfer-agreement-open");
        A.Story.With(new Register([.. A.Register.Parties.Select(p => p.State == A.NL ? p : p with { Agreements = [] })])).Opens(Request).Tells(A.NL, "transfer-agreement-open");
        Assert.DoesNotContain(A.Story.Opens(Request).StandsAt(ItemState.Received).Step.Notices, n => n.Type == "transfer-agreement-open");
        var treaty = new Treaty("NL-SG 2020", A.SG, TreatyScope.SentencedPersons, A.Monday.AddYears(-6));
        A.Story.With(new Register([.. NoAgreement.Parties.Select(p => p.State == A.NL ? p with { Treaties = [treaty] } : p)])).Opens(Request);
    }

    [Fact]
    [Shows("38-2")]
    public void Consent_is_on_record_or_the_agreement_does_without_it() // 38
    {
        var story = A.Story.Opens(Request).Requested(new Acknowledge());
        story.Fork.RequestedTries(new Authorize()).IsRemarkedWith(Codes.ConsentMissing, "38", "/withoutConsentBecause");
        story.Fork.RequestedTries(Consent with { Language = null }).IsRemarkedWith(Codes.ConsentMissing, "38");
        story.Fork.RequestedTries(Consent with { InformedBy = "" }).IsRemarkedWith(Codes.ConsentMissing, "38");
        story.Fork.RequestedTries(Consent with { At = null }).IsRemarkedWith(Codes.ConsentMissing, "38");
        story.Fork.RequestedTries(Consent with { At = A.Monday.AddDays(1) }).IsRejectedWith(Codes.ContentInvalid, "38", "/at");
        story.Requested(Consent).StandsAt(ItemState.UnderReview).Tells(A.NL, "consent-recorded").Requested(new Authorize()).StandsAt(ItemState.Accepted).Tells(A.NL, "accepted");
        A.Story.Opens(Request).Requested(new Acknowledge()).Requested(new Authorize { WithoutConsentBecause = "Article 3(2): expelled anyway" }).StandsAt(ItemState.Accepted);
    }
}
