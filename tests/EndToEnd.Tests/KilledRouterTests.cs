using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>A router killed at any moment picks up where it was: nothing it gave a receipt for is lost or done twice.</summary>
public sealed class KilledRouterTests
{
    [Fact]
    public async Task Kills_at_random_points_of_many_requests_lose_nothing_and_repeat_nothing()
    {
        var (requests, kills) = KillSettings.Or((30, 2), (1000, 100));
        await using var victim = await KilledRouter.StartAsync(seed: 20261123);

        await victim.SendWhileKillingAsync(requests, kills);

        await victim.StandsWholeAsync(requests, kills);
    }
}
