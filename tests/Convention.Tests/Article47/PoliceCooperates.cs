using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article47;

/// <summary>The basis of police cooperation, and links to other crimes, 47.</summary>
public class PoliceCooperates
{
    private static readonly AttachLinks Links = new() { Links = "The same wallet was used in three robberies" };

    private static SubmitRequest Request => SoundRequests.Of(RequestKind.LawEnforcementCooperation);

    private static Register TwoTreaties => Registers.With(nl: p => p with
    {
        Treaties = [Police("T-police-1"), Police("T-police-2"), new Treaty("T-ended", A.SG, TreatyScope.LawEnforcement, A.Monday.AddYears(-5), A.Monday), new Treaty("T-mla", A.SG, TreatyScope.MutualAssistance, A.Monday.AddYears(-5))],
    });

    [Fact]
    [Shows("47.2-1")]
    public void Without_an_agreement_a_case_is_sent_with_no_basis_declared() =>
        Assert.Equal(new LegalRegime(RegimeKind.NoneDeclared), A.Story.Opens(Request).Case!.Regime);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Shows("47.2-1")]
    public void The_Convention_is_the_basis_when_one_proposed_it_and_the_other_confirmed(bool requestingFirst)
    {
        var story = A.Story.Opens(Request);
        Say(story, requestingFirst).Tells(A.NL, "basis-agreed").Tells(A.SG, "basis-agreed");
        Assert.Equal(RegimeKind.NoneDeclared, story.Case!.Regime.Kind);
        Try(story, requestingFirst).IsRejectedWith(Codes.StateConflict, "47(2)");
        Say(story, !requestingFirst);
        Assert.Equal(new LegalRegime(RegimeKind.Convention), story.Case!.Regime);
        Assert.Null(story.Case.BasisProposedBy);
        Try(story, true).IsRejectedWith(Codes.StateConflict, "47(2)");
        Try(story, false).IsRejectedWith(Codes.StateConflict, "47(2)");
    }

    [Fact]
    [Shows("47.2-2")]
    public void An_agreement_in_force_is_preselected_and_may_be_changed()
    {
        Assert.Equal(new LegalRegime(RegimeKind.Treaty, "T-police-1"), A.Story.With(TwoTreaties).Opens(Request).Case!.Regime);
        var changed = A.Story.With(TwoTreaties).Opens(Relying("T-police-2"));
        Assert.Equal(new LegalRegime(RegimeKind.Treaty, "T-police-2"), changed.Case!.Regime);
        changed.RequestingTries(new AgreeBasis()).IsRejectedWith(Codes.StateConflict, "47(2)");
    }

    [Theory]
    [InlineData("T-ended")]
    [InlineData("T-mla")]
    [InlineData("T-unknown")]
    [Shows("47.2-2")]
    public void Only_an_agreement_on_police_cooperation_in_force_can_be_chosen(string treaty) =>
        A.Story.With(TwoTreaties).Attempt(Relying(treaty)).IsRejectedWith(Codes.ContentInvalid, "47(2)", "/content/forKind/treaty");

    [Fact]
    [Shows("47.1-2")]
    public void Links_to_other_crimes_are_the_States_to_add_and_that_both_have_not_opted_in_is_remarked()
    {
        var story = A.Story.With(Registers.OneAgreed(AgreementKind.LinksToOtherCrimes)).Opens(Request).Requested(new Acknowledge());
        story.Fork.RequestingTries(Links).IsRemarkedWith(Codes.ChannelNotPermitted, "47(1)(a)");
        story.With(Registers.BothAgreed(AgreementKind.LinksToOtherCrimes)).Requesting(Links).IsUnremarked().Tells(A.SG, "links-attached").Requested(Links);
        story.Fork.RequestingTries(new AttachLinks()).IsRejectedWith(Codes.ContentIncomplete, "47(1)(a)", "/links");
    }

    private static Treaty Police(string id) => new(id, A.SG, TreatyScope.LawEnforcement, A.Monday.AddYears(-5));

    private static SubmitRequest Relying(string treaty) => Request with { Content = Request.Content! with { ForKind = Request.Content.ForKind! with { Treaty = treaty } } };

    private static Story Say(Story story, bool requesting) => Try(story, requesting).Accepted();

    private static Story Try(Story story, bool requesting) => requesting ? story.RequestingTries(new AgreeBasis()) : story.RequestedTries(new AgreeBasis());
}
