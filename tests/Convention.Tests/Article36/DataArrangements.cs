using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article36;

/// <summary>An arrangement on transfers of personal data offers its terms for the check, 36(1)(c).</summary>
public class DataArrangements
{
    private static readonly TransferTerms Terms = new("Personal Data Protection Act, section 26", ["In this case only"]);

    [Fact]
    [Shows("36.1-4")]
    public void The_sender_s_terms_are_offered_with_the_delivery() =>
        Assert.Equal(Terms, Deliver(Recorded(sg: Terms, nl: new TransferTerms("Police Data Act"))).Terms);

    [Fact]
    [Shows("36.1-4")]
    public void One_side_s_record_alone_offers_nothing() => Assert.Null(Deliver(Registers.With(sg: p => p with { Agreements = [Arrangement(A.NL, Terms)] })).Terms);

    [Fact]
    public void Terms_are_a_default_and_no_check() =>
        A.CaseExecuting.With(Recorded(sg: Terms, nl: null)).RequestedTries(new Deliver { Elements = [A.Element with { Check = null }] })
            .IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/elements/0/check");

    [Fact]
    public void Other_moves_have_none_and_an_arrangement_without_terms_offers_none()
    {
        Assert.Null(Deliver(Recorded(sg: null, nl: Terms)).Terms);
        var story = A.CaseExecuting;
        Assert.All(story.Case!.MovesOpenTo(A.SG, story.Now, Recorded(sg: Terms, nl: Terms), story.Practice).Where(m => m.Type != "deliver"), m => Assert.Null(m.Terms));
    }

    private static Move Deliver(Register register)
    {
        var story = A.CaseExecuting;
        return story.Case!.MovesOpenTo(A.SG, story.Now, register, story.Practice).Single(m => m.Type == "deliver");
    }

    private static Register Recorded(TransferTerms? sg, TransferTerms? nl) => Registers.With(
        nl: p => p with { Agreements = [Arrangement(A.SG, nl)] },
        sg: p => p with { Agreements = [Arrangement(A.NL, sg)] });

    private static Agreement Arrangement(StateCode with, TransferTerms? terms) => new(AgreementKind.DataTransfers, with, A.Monday.AddDays(-1)) { Terms = terms };
}
