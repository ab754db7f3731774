using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>A router that sweeps once a week of its simulated time.</summary>
public sealed class SoakFixture : IAsyncLifetime
{
    internal RouterFixture Router { get; } = new() { Overrides = { ["SweepSchedule"] = "0 0 0 * * 0" } };

    public Task InitializeAsync() => Router.InitializeAsync();

    public Task DisposeAsync() => Router.DisposeAsync();
}
