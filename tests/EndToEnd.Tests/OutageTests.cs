using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>
/// Storage, for host and worker, or the bus, for the worker, goes away in the middle of work and comes back: whoever has a receipt gets the answer, whoever has none is told to
/// come again.
/// </summary>
public sealed class OutageTests
{
    private static readonly TimeSpan Outage =
        Environment.GetEnvironmentVariable("OUTAGE_SUITE") == "full" ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(5);

    [Fact]
    public Task After_an_outage_of_storage_every_accepted_request_is_answered_once_and_nothing_is_put_aside() =>
        PassesAsync((router, requests) => router.SendWithoutStorageAsync(requests, Outage));

    [Fact]
    public Task After_an_outage_of_the_bus_every_accepted_request_is_answered_once_and_nothing_is_put_aside() =>
        PassesAsync((router, requests) => router.SendWithoutBusAsync(requests, Outage));

    private static async Task PassesAsync(Func<KilledRouter, int, Task> sendThroughIt)
    {
        const int requests = 40;
        await using var router = await KilledRouter.StartAsync(seed: 20261129);

        await sendThroughIt(router, requests);

        await router.StandsWholeAsync(requests, kills: 0);
        Assert.Equal(0, await router.DeadLettersAsync());
    }
}
