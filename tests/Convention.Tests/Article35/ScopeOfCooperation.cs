using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article35;

/// <summary>What offences open which kind of cooperation, 35.</summary>
public class ScopeOfCooperation
{
    private static readonly Offence Murder = new() { Title = "Murder", Provision = "Criminal Code 300", MaximumMonths = 240 };

    public static TheoryData<RequestKind> ChapterFive =>
    [
        RequestKind.MutualAssistance, RequestKind.ExpeditedPreservation, RequestKind.Extradition, RequestKind.ConfiscationDomesticOrder, RequestKind.DetainedPersonTransfer,
        RequestKind.TwentyFourSevenAssistance, RequestKind.LawEnforcementCooperation, RequestKind.JointInvestigation, RequestKind.TransferOfProceedings,
    ];

    [Theory]
    [MemberData(nameof(ChapterFive))]
    [Shows("35.1-1")]
    public void An_offence_of_the_Convention_opens_every_kind(RequestKind kind) =>
        A.Story.Opens(For(kind, new Offence { Title = "Fraud by computer", Provision = "Criminal Code 326", Article = 13, MaximumMonths = 60 }));

    [Fact]
    [Shows("35.1-2")]
    public void Stored_data_are_sought_for_an_offence_of_the_Convention_however_mild_its_penalty() =>
        Assert.Equal(ScopeBasis.ConventionOffence, A.Story.Opens(For(RequestKind.MutualAssistance, new Offence { Title = "Illegal access", Provision = "138ab", Article = 7, MaximumMonths = 12 })).IsUnremarked().Case!.Basis);

    [Theory]
    [InlineData(RequestKind.DetainedPersonTransfer)]
    [InlineData(RequestKind.Extradition)]
    [InlineData(RequestKind.ConfiscationDomesticOrder)]
    [Shows("35.1-4", "35.2-1")]
    public void Another_serious_crime_opens_nothing_but_electronic_evidence(RequestKind kind) =>
        A.Story.Attempt(For(kind, Murder)).IsRejectedWith(Codes.OutOfScope, "35(1)(a)", "/content/offences");

    [Fact]
    [Shows("35.2-1")]
    public void A_case_that_rests_on_it_leads_to_no_extradition_and_no_confiscation()
    {
        var story = A.Story.Opens(For(RequestKind.MutualAssistance, Murder));
        Assert.Equal(ScopeBasis.SeriousCrime, story.Case!.Basis);
        Assert.All(
            story.Case.MovesOpenTo(A.SG, story.Now, story.Register, story.Practice),
            m => Assert.DoesNotContain(m.Type, new[] { "grant-extradition", "record-confiscation", "restrain", "surrender" }));
    }

    private static SubmitRequest For(RequestKind kind, Offence offence)
    {
        var sound = SoundRequests.Of(kind);
        return sound with { Content = sound.Content! with { Offences = [offence] } };
    }
}
