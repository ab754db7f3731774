using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>The Convention's paragraphs 8 to 31, or a treaty's own rules, 40(7).</summary>
public class WhoseRules
{
    private static readonly Treaty Treaty = new("T-1", A.SG, TreatyScope.MutualAssistance, A.Monday.AddYears(-5));

    [Fact]
    [Shows("40.7-1")]
    public void Without_a_treaty_the_Convention_s_own() // 40(7)
    {
        var story = A.CaseUnderReview;
        Assert.Equal(new LegalRegime(RegimeKind.Convention), story.Case!.Regime);
        story.RequestedTries(A.Refusal(Ground.TreatyProvision)).IsRejectedWith(Codes.GroundNotAvailable, "40(21)", "/reasons/0/ground");
        var other = A.Story.With(A.WithTreaty(Treaty with { Scope = TreatyScope.Extradition })).Opens(A.Request);
        Assert.Equal(RegimeKind.Convention, other.Case!.Regime.Kind);
    }

    [Theory]
    [InlineData(false, false, RegimeKind.Treaty)]
    [InlineData(true, false, RegimeKind.Treaty)]
    [InlineData(false, true, RegimeKind.Treaty)]
    [InlineData(true, true, RegimeKind.AgreedConvention)]
    [Shows("40.7-3")]
    public void In_place_of_a_treaty_only_where_both_said_so(bool requesting, bool requested, RegimeKind expected) // 40(7)
    {
        Agreement[] Said(bool said, StateCode with) => said ? [new Agreement(AgreementKind.ApplyConvention, with, A.Monday)] : [];
        var register = Registers.With(nl: p => p with { Treaties = [Treaty], Agreements = Said(requesting, A.SG) }, sg: p => p with { Agreements = Said(requested, A.NL) });
        Assert.Equal(new LegalRegime(expected, "T-1"), A.Story.With(register).Opens(A.Request).Case!.Regime);
    }
}
