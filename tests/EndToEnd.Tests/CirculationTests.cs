using System.Net;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>Once a year every party gets the list of all 24/7 points of contact (41(2)).</summary>
public sealed class CirculationTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    [Fact]
    public async Task Each_year_every_party_gets_the_list_once_and_its_receipt_is_recorded()
    {
        await router.Clock.AdvanceAsync("P366D", default);
        var first = Assert.Single(await CirculatedAsync(router.Netherlands));
        Assert.Equal("41(2)", first.Citation);
        Assert.Equal((1, 1, 9), (first.At.Month, first.At.Day, first.At.Hour));
        Assert.Contains(first.Contacts!, contact => contact!["state"]!.GetValue<string>() == "SG");
        Assert.Single(await CirculatedAsync(router.Kenya));

        await router.Clock.AdvanceAsync("P366D", default);
        var both = await CirculatedAsync(router.Singapore);
        Assert.Equal(2, both.Count);
        Assert.Equal(both[0].At.Year + 1, both[1].At.Year);

        var received = await router.Singapore.AcknowledgeAsync(both[1].Id, default);
        Assert.Equal(HttpStatusCode.OK, received.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await router.Netherlands.AcknowledgeAsync(both[1].Id, default)).Status);
    }

    private static async Task<IReadOnlyList<ReceivedNotice>> CirculatedAsync(NationalSystem reader) =>
        [.. (await reader.ReadInboxAsync(0, TimeSpan.Zero, default)).Notices.Select(one => one.Notice).Where(one => one.Type == "contacts-circulated")];
}
