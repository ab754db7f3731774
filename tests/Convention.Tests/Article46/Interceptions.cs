using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article46;

/// <summary>The article lists no contents of its own, so what it leaves open is remarked and holds nothing up.</summary>
public class Interceptions
{
    private static readonly RequestedItem Interception = Article2.Definitions.RealTime with { Purpose = Purpose.ContentInterception, DataClasses = [DataClass.Content] };

    [Fact]
    [Shows("46-2")]
    public void Missing_reasons_are_a_remark_to_the_sender() // 46
    {
        foreach (var bare in new[] { Interception with { PeriodBecause = null }, Interception with { Need = " " }, Interception with { Relation = null } })
        {
            var step = A.Story.Opens(With(bare)).StandsAt(ItemState.Received).Tells(A.SG, "request-received").Step;
            Assert.Equal([(A.NL, "46")], step.Notices.Where(n => n.Type == "interception-reasons-open").Select(n => (n.To, n.Citation.Text)));
        }
        Assert.DoesNotContain(A.Story.Opens(With(Interception)).Step.Notices, n => n.Type == "interception-reasons-open");
    }

    [Fact]
    [Shows("46-2")]
    public void What_every_request_contains_is_required_all_the_same() => // 46
        A.Story.Attempt(With(Interception with { Description = " " })).IsRejectedWith(Codes.ContentIncomplete, "40(15)(d)", "/content/items/0/description");

    private static SubmitRequest With(RequestedItem item) => A.RequestWith(A.Content with { Items = [item] });
}
