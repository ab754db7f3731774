using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article50;

/// <summary>Records of banks, and the lawful origin of property, 31(7), (8).</summary>
public class BanksAndOrigins
{
    [Fact]
    [Shows("31.7-2")]
    public void Bank_secrecy_is_no_ground_and_changes_nothing()
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationProvisionalMeasure)).Requested(new Acknowledge());
        var before = story.Case;
        story.RequestedTries(A.RefusalAfterConsultation(Ground.BankSecrecy));
        Assert.Contains(Assert.IsType<Rejection>(story.Last).Failures, f => f.Code == Codes.GroundProhibited);
        Assert.Same(before, story.Case);
    }

    [Fact]
    [Shows("31.8-1")]
    public void That_the_lawful_origin_may_have_to_be_shown_is_told_where_it_is_declared()
    {
        var request = SoundRequests.Of(RequestKind.ConfiscationDomesticOrder);
        Assert.Contains(A.Story.With(Registers.RequestedDeclares("31(8)")).Opens(request).Step.Notices, n => n.To == A.NL && n.Type == "lawful-origin-rule" && n.Citation.Text == "31(8)");
        Assert.DoesNotContain(A.Story.Opens(request).Step.Notices, n => n.Type == "lawful-origin-rule");
    }
}
