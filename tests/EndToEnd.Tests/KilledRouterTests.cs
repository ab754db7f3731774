using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>A router killed at any moment picks up where it was: nothing it gave a receipt for is lost or done twice.</summary>
public sealed class KilledRouterTests
{
    private const int Requests = 200;
    private const int Kills = 10;

    [Fact]
    public async Task Ten_kills_during_two_hundred_requests_lose_nothing_and_repeat_nothing()
    {
        await using var victim = await KilledRouter.StartAsync(seed: 20261123);

        await victim.SendWhileKillingAsync(Requests, Kills);

        var told = await victim.ReadSingaporeUntilAsync(Requests);
        Assert.Equal(Kills, victim.TimesKilled);
        Assert.Equal(Requests, told.Count(notice => notice.Communication?.Type == "submit-request"));
        Assert.Equal(Requests, told.Where(notice => notice.Communication?.Type == "submit-request").Select(notice => notice.CaseId).Distinct().Count());
        Assert.Equal(told.Count, told.Select(notice => notice.Id).Distinct().Count());
        Assert.Equal(victim.CaseIds.Order(), told.Select(notice => notice.CaseId!).Distinct().Order());
        foreach (string caseId in victim.CaseIds)
        {
            Assert.Null(await Ledgers.FirstFaultAsync(victim.Storage, caseId));
        }
    }
}
