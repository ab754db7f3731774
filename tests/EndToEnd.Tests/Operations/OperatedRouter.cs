using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Operations;

/// <summary>A router that nothing mends but its operator: it sweeps in leap years alone.</summary>
public sealed class OperatedRouter : IAsyncLifetime
{
    internal RouterFixture Router { get; } = new() { Overrides = { ["SweepSchedule"] = "0 0 0 29 2 *" } };

    internal RouterOperator Operator { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Router.InitializeAsync();
        Operator = new(Router);
    }

    public Task DisposeAsync()
    {
        Operator.Dispose();
        return Router.DisposeAsync();
    }
}
