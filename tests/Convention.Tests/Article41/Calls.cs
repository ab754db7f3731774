using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article41;

/// <summary>What a call to the 24/7 point of contact may ask for, and how it is answered: 41.</summary>
public class Calls
{
    private static readonly Offence SeriousCrime = new() { Title = "Fraud", Provision = "326", MaximumMonths = 60 };

    [Fact]
    [Shows("41.1-3")]
    public void Suspects_are_located_for_offences_of_the_Convention_only()
    {
        A.Story.Attempt(Call(CallAction.LocatingSuspects, SeriousCrime)).IsRemarkedWith(Codes.OutOfScope, "41(1)", "/content/forKind/action");
        A.Story.Opens(Call(CallAction.LocatingSuspects)).StandsAt(ItemState.Paged);
    }

    [Theory]
    [InlineData(CallAction.TechnicalAdvice)]
    [InlineData(CallAction.Preservation)]
    [InlineData(CallAction.Evidence)]
    [InlineData(CallAction.EmergencyData)]
    public void A_serious_crime_opens_help_aimed_at_electronic_evidence(CallAction action) => // 41(1)
        A.Story.Opens(Call(action, SeriousCrime)).StandsAt(ItemState.Paged);

    [Fact]
    public void A_call_about_a_serious_crime_says_what_it_asks_for() // 41(1)
    {
        A.Story.Attempt(Call(null, SeriousCrime)).IsRemarkedWith(Codes.ContentIncomplete, "41(1)", "/content/forKind/action");
        A.Story.Opens(Call(null)).StandsAt(ItemState.Paged);
    }

    [Fact]
    [Shows("41.3-4")]
    public void Where_a_suspect_is_is_told_and_a_check_that_is_missing_is_remarked()
    {
        var call = Taken(CallAction.LocatingSuspects);
        call.Fork.RequestedTries(Answer).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/elements");
        call.Fork.RequestedTries(Answer with { Elements = [] }).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/elements");
        call.Fork.RequestedTries(Answer with { Elements = [A.Element with { Check = null }] }).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/elements/0/check");
        call.Requested(Answer with { Elements = [A.Element] }).StandsAt(ItemState.Answered);
    }

    [Fact]
    public void That_a_suspect_was_not_found_is_told_with_the_reason_why_it_is_no_personal_data() => // 41(3)(d)
        Taken(CallAction.LocatingSuspects).Requested(Answer with { Elements = [new Element { PersonalData = false, NotPersonalBecause = "Nobody was found" }] }).StandsAt(ItemState.Answered);

    [Fact]
    [Shows("41.3-3")]
    public void Evidence_comes_with_its_check_and_legal_information_without()
    {
        Taken(CallAction.Evidence).RequestedTries(Answer with { Elements = [A.Element with { Check = null }] }).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/elements/0/check");
        Taken(CallAction.Evidence).Requested(Answer with { Elements = [A.Element] }).StandsAt(ItemState.Answered);
        Taken(CallAction.Evidence).Requested(Answer).StandsAt(ItemState.Answered);
    }

    [Fact]
    [Shows("41.3-6")]
    public void A_contact_that_only_facilitates_hands_the_call_over()
    {
        var facilitating = A.WhereRequested(p => p with { Authorities = [p.Authorities[0] with { Facilitates = [CallAction.Evidence] }] });
        var call = Taken(CallAction.Evidence).With(facilitating);
        call.Fork.RequestedTries(Answer).IsRemarkedWith(Codes.ContentIncomplete, "41(3)", "");
        call.RequestedTries(new HandOver()).IsRejectedWith(Codes.ContentIncomplete, "41(4)", "/toAuthority");
        call.Requested(new HandOver { ToAuthority = "Cyber police" }).StandsAt(ItemState.HandedOver);
        Taken(CallAction.TechnicalAdvice).With(facilitating).Requested(Answer).StandsAt(ItemState.Answered);
    }

    private static AnswerCall Answer => new() { Answer = "As set out" };

    private static Story Taken(CallAction action) => A.Story.Opens(Call(action)).Requested(new Acknowledge());

    private static SubmitRequest Call(CallAction? action, Offence? offence = null)
    {
        var sound = SoundRequests.Of(RequestKind.TwentyFourSevenAssistance);
        return sound with
        {
            Content = sound.Content! with
            {
                Offences = offence is null ? sound.Content.Offences : [offence],
                ForKind = (sound.Content.ForKind ?? new KindContent()) with { Action = action },
            },
        };
    }
}
