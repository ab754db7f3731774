using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article60;

/// <summary>Cooperation on other bases than the Convention: a treaty, or what two States let the router carry.</summary>
public class OtherBases
{
    private static readonly SubmitRequest TaxEvasion = A.RequestWith(A.Content with
    {
        Offences = [new Offence { Title = "Tax evasion", Provision = "69", MaximumMonths = 24 }],
        Items = [A.Statement],
    });

    [Fact]
    [Shows("60.1-1")]
    public void A_treaty_that_either_State_entered_is_the_basis_unless_both_take_the_Convention() // 60(1)
    {
        Assert.Equal(new LegalRegime(RegimeKind.Treaty, "T-60"), A.Story.With(Registers.Bound(TreatyScope.MutualAssistance, "T-60")).Opens(A.Request).Case!.Regime);
        var entered = Registers.With(sg: p => p with { Treaties = [new Treaty("T-60", A.NL, TreatyScope.MutualAssistance, A.Monday)] });
        Assert.Equal(new LegalRegime(RegimeKind.Treaty, "T-60"), A.Story.With(entered).Opens(A.Request).Case!.Regime);
        var replaced = Registers.With(
            nl: p => p with { Treaties = [new Treaty("T-60", A.SG, TreatyScope.MutualAssistance, A.Monday)], Agreements = [new Agreement(AgreementKind.ApplyConvention, A.SG, A.Monday)] },
            sg: p => p with { Agreements = [new Agreement(AgreementKind.ApplyConvention, A.NL, A.Monday)] });
        Assert.Equal(new LegalRegime(RegimeKind.AgreedConvention, "T-60"), A.Story.With(replaced).Opens(A.Request).Case!.Regime);
    }

    [Fact]
    [Shows("note.5-1")]
    public void What_the_Convention_does_not_cover_is_carried_where_both_agreed() // note 5, 60(1)
    {
        A.Story.With(Registers.OneAgreed(AgreementKind.OutsideConvention)).Attempt(TaxEvasion).IsRejectedWith(Codes.NotSeriousCrime, "2(h)", "/content/offences");
        var story = A.Story.With(Registers.BothAgreed(AgreementKind.OutsideConvention)).Opens(TaxEvasion);
        Assert.Equal(new LegalRegime(RegimeKind.OutsideConvention), story.Case!.Regime);
        Assert.Null(story.Case.Basis);
        Assert.Equal(RegimeKind.Convention, A.Story.With(Registers.BothAgreed(AgreementKind.OutsideConvention)).Opens(A.Request).Case!.Regime.Kind);
    }

    [Fact]
    [Shows("note.5-1")]
    public void Only_the_scope_is_waived_and_the_written_request_stays_whole() => // note 5
        A.Story.With(Registers.BothAgreed(AgreementKind.OutsideConvention)).Attempt(TaxEvasion with { Content = TaxEvasion.Content! with { Facts = null } })
            .IsRejectedWith(Codes.ContentIncomplete, "40(15)(c)", "/content/facts");
}
