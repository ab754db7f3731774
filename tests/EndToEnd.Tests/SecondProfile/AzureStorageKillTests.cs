using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.SecondProfile;

/// <summary>As <see cref="KilledRouterTests"/>, with the orchestrations kept as Azure keeps them by default.</summary>
public sealed class AzureStorageKillTests
{
    [Fact]
    public async Task Kills_lose_nothing_and_repeat_nothing_on_Azure_Storage_too()
    {
        var (requests, kills) = KillSettings.Or((6, 1), (200, 20));
        await using var victim = await KilledRouter.StartAsync(seed: 20261128, onAzureStorage: true);

        await victim.SendWhileKillingAsync(requests, kills);

        await victim.StandsWholeAsync(requests, kills);
    }
}
