using RequestRouter.Convention.Kinds.Catalogue;
using RequestRouter.Convention.Tests;
using RequestRouter.Router.Paging;

namespace RequestRouter.Router.Tests.Paging;

/// <summary>Which notices are worth waking somebody for, and that they are notices the cases give.</summary>
public sealed class UrgentNoticesTests
{
    [Fact]
    public void Each_is_a_notice_that_cases_give() =>
        Assert.Equal([], UrgentNotices.OfTheNetwork.Concat(UrgentNotices.OfUrgentRequests).Except(NoticeTypes.All));

    [Theory]
    [InlineData(RequestKind.TwentyFourSevenAssistance, "paged")]
    [InlineData(RequestKind.ExpeditedPreservation, "preservation-asked")]
    public void Of_what_opens_a_case_of_the_network_one_pages_urgent_or_not(RequestKind kind, string type)
    {
        foreach (bool urgent in new[] { true, false })
        {
            var step = Opened(kind);
            var @case = step.After with { Urgent = urgent };

            Assert.Equal([type], step.Notices.Where(notice => UrgentNotices.Has(@case, notice.Type)).Select(notice => notice.Type));
        }
    }

    [Fact]
    public void Of_what_opens_another_case_one_pages_where_it_is_urgent_and_none_where_it_is_not()
    {
        var step = Opened(RequestKind.MutualAssistance);

        Assert.Equal(["request-received"], step.Notices.Where(notice => UrgentNotices.Has(step.After with { Urgent = true }, notice.Type)).Select(notice => notice.Type));
        Assert.DoesNotContain(step.Notices, notice => UrgentNotices.Has(step.After with { Urgent = false }, notice.Type));
    }

    [Fact]
    public void A_call_that_waits_pages_again_with_each_reminder()
    {
        var opened = Opened(RequestKind.TwentyFourSevenAssistance).After;
        var paging = opened.Procedures.Single(procedure => procedure.Kind == "paging");

        var reminded = (Step)Case.Advance(opened, new LimitElapsed(paging.Id, paging.Next()!.Name), paging.Next()!.At, A.Register, Practice.Default);

        Assert.Contains(reminded.Notices, notice => notice.To == opened.Requested && UrgentNotices.Has(reminded.After, notice.Type));
    }

    private static Step Opened(RequestKind kind)
    {
        var said = new Communicated(SoundRequests.Of(kind));
        return Assert.IsType<Step>(Case.Advance(null, said, A.Monday, A.Register, Practice.Default, Linked.For(said)));
    }
}
