using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article47;

/// <summary>What police units ask and tell each other, 47(1).</summary>
public class PoliceMattersAskedFor
{
    private static readonly PersonalDataStatement Checked = new(true, TransferCheck.Compliant, "Police Force Act");

    [Fact]
    [Shows("47.1-1")]
    public void Police_units_cooperate_on_offences_of_the_Convention_without_a_central_authority()
    {
        A.Story.Attempt(Of(PoliceMatter.Persons, c => c with { Offences = [new Offence { Title = "Fraud", Provision = "Criminal Code 326", MaximumMonths = 72 }] }))
            .IsRejectedWith(Codes.OutOfScope, "35(1)(a)", "/content/offences");
        A.Story.Opens(Of(PoliceMatter.Persons, c => c) with { Authority = AuthorityId.Parse("prosecutor") });
    }

    [Fact]
    public void What_it_is_about_is_named() =>
        A.Story.Attempt(Of(null, c => c)).IsRejectedWith(Codes.ContentIncomplete, "47(1)", "/content/forKind/matter");

    [Fact]
    [Shows("47.1-3")]
    public void An_answer_about_persons_shows_the_check()
    {
        var story = Agreed(PoliceMatter.Persons);
        story.Fork.RequestedTries(Answer(null)).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/personalData");
        story.Fork.RequestedTries(Answer(new PersonalDataStatement(true, TransferCheck.NotCompliant, "Police Force Act"))).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)(a)", "/personalData/outcome");
        story.Fork.RequestedTries(Answer(new PersonalDataStatement(true, null, "Police Force Act"))).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/personalData/outcome");
        story.Fork.RequestedTries(Answer(Checked with { LegalBasis = " " })).IsRemarkedWith(Codes.ContentIncomplete, "36(1)", "/personalData/legalBasis");
        story.Requested(Answer(Checked)).StandsAt(ItemState.Completed);
        Agreed(PoliceMatter.Persons).Requested(Answer(new PersonalDataStatement(false))).StandsAt(ItemState.Completed);
    }

    [Theory]
    [InlineData(PoliceMatter.Proceeds)]
    [InlineData(PoliceMatter.Instrumentalities)]
    [Shows("47.1-3")]
    public void An_answer_about_things_needs_none_unless_it_speaks_of_persons(PoliceMatter matter)
    {
        Agreed(matter).Requested(Answer(null)).IsUnremarked().StandsAt(ItemState.Completed);
        Agreed(matter).RequestedTries(Answer(new PersonalDataStatement(true))).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/personalData/outcome");
    }

    [Fact]
    [Shows("47.1-4")]
    public void Material_for_analysis_comes_with_its_digest_and_how_it_is_handled()
    {
        A.Story.Attempt(Of(PoliceMatter.AnalysisMaterial, c => c, new KindContent { Elements = [Digest.Of("malware"u8)] })).IsRejectedWith(Codes.ContentIncomplete, "47(1)(c)", "/content/forKind/handling");
        A.Story.Attempt(Of(PoliceMatter.AnalysisMaterial, c => c, new KindContent { Handling = ["Sandbox only"] })).IsRejectedWith(Codes.ContentIncomplete, "47(1)(c)", "/content/forKind/elements");
        A.Story.Attempt(Of(PoliceMatter.AnalysisMaterial, c => c, new KindContent { Elements = [], Handling = [] }))
            .IsRejectedWith(Codes.ContentIncomplete, "47(1)(c)", "/content/forKind/elements").IsRejectedWith(Codes.ContentIncomplete, "47(1)(c)", "/content/forKind/handling");
        A.Story.Opens(Of(PoliceMatter.AnalysisMaterial, c => c, new KindContent { Elements = [Digest.Of("malware"u8)], Handling = ["Sandbox only"] }));
    }

    [Theory]
    [InlineData("SG")]
    [InlineData("BR")]
    [Shows("47.1-5")]
    public void Methods_of_offenders_are_told_to_each_State_after_a_check_of_its_own(string to)
    {
        var message = Of(PoliceMatter.ModusOperandi, c => c) with { To = StateCode.Parse(to) };
        A.Story.Attempt(message with { Content = message.Content! with { PersonalData = null } }).IsRemarkedWith(Codes.ContentIncomplete, "36(1)", "/content/personalData");
        A.Story.Attempt(message with { Content = message.Content! with { PersonalData = new PersonalDataStatement(true) } })
            .IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/content/personalData/outcome");
        A.Story.Opens(message);
    }

    [Fact]
    [Shows("47.1-6")]
    public void The_posting_of_a_liaison_officer_comes_under_an_agreement_and_other_coordination_does_not() // 47(1)(e)
    {
        A.Story.Attempt(Of(PoliceMatter.Liaison, c => c)).IsRemarkedWith(Codes.AgreementRequired, "47(1)(e)", "/content/forKind/basis");
        A.Story.Opens(Of(PoliceMatter.Liaison, c => c, new KindContent { Basis = "Arrangement of 12 March 2025" }));
    }

    [Fact]
    [Shows("47.1-7")]
    public void An_early_warning_that_nobody_takes_up_stays_open_for_its_sender_to_see()
    {
        var story = A.Story.Opens(Of(PoliceMatter.EarlyWarning, c => c)).After(TimeSpan.FromDays(4)).StandsAt(ItemState.Received);
        Assert.Contains(story.Case!.Procedures, p => p.Kind == "acknowledgement" && p.Awaiting == A.SG);
        Assert.Contains(story.Steps.SelectMany(s => s.Notices), n => n.To == A.SG && n.Type == "acknowledgement-reminder");
        story.Requested(new Acknowledge());
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "acknowledgement");
    }

    private static RecordOutcome Answer(PersonalDataStatement? statement) => new() { Outcome = "Known under another name", PersonalData = statement };

    private static Story Agreed(PoliceMatter matter) => A.Story.Opens(Of(matter, c => c)).Requested(new Acknowledge()).Requested(new Authorize());

    private static SubmitRequest Of(PoliceMatter? matter, Func<RequestContent, RequestContent> change, KindContent? forKind = null)
    {
        var sound = SoundRequests.Of(RequestKind.LawEnforcementCooperation);
        return sound with { Content = change(sound.Content! with { ForKind = (forKind ?? new KindContent()) with { Matter = matter } }) };
    }
}
