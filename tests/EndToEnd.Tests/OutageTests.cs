using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>
/// Storage goes away in the middle of work, for host and worker, and comes back: whoever has a receipt gets the answer, whoever has none is told to
/// come again.
/// </summary>
public sealed class OutageTests
{
    private static readonly TimeSpan Outage =
        Environment.GetEnvironmentVariable("OUTAGE_SUITE") == "full" ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(5);

    [Fact]
    public async Task After_an_outage_of_storage_every_accepted_request_is_answered_once_and_nothing_is_put_aside()
    {
        const int requests = 40;
        await using var router = await KilledRouter.StartAsync(seed: 20261129);

        await router.SendThroughOutageAsync(requests, Outage);

        await router.StandsWholeAsync(requests, kills: 0);
        Assert.Equal(0, await router.DeadLettersAsync());
    }
}
