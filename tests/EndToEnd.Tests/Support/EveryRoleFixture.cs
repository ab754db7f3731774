using System.Text.Json.Nodes;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>A router on which the central authorities of the Netherlands and Singapore serve in every role, so that they speak in cases of every kind. It sweeps once a week, so that months pass quickly.</summary>
public sealed class EveryRoleFixture : IAsyncLifetime
{
    internal RouterFixture Router { get; } = new() { Overrides = { ["SweepSchedule"] = "0 0 0 * * 0", ["CheckpointSchedule"] = "0 0 0 * * 0" } };

    public async Task InitializeAsync()
    {
        await Router.InitializeAsync();
        foreach (var system in new[] { Router.Netherlands, Router.Singapore })
        {
            var entry = RegisterEntry.Of(system.State, Router.Keys);
            entry["authorities"]![0]!["roles"] = new JsonArray("central-authority", "point-of-contact", "extradition-authority", "competent-authority");
            var answer = await system.RegisterAsync(entry, default);
            Assert.True((int)answer.Status is 200 or 201, $"{(int)answer.Status} {answer.Body}");
        }
    }

    public Task DisposeAsync() => Router.DisposeAsync();
}
