using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Host.Tests.Scheduling;

/// <summary>A host of timer functions on a clock that the test moves.</summary>
internal sealed class TimerHost(TestHost host) : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 10, 0, TimeSpan.Zero);

    public IReadOnlyList<TimerEntry> Entries => [.. host.Diary.Lines.Select(TimerEntry.Of)];

    public static Task<TimerHost> StartAsync(string function, IRowStore? rows = null, DateTimeOffset? at = null) =>
        StartAsync(new HostPlan(function) { Rows = rows }.Rehearsing(at ?? Start));

    public static async Task<TimerHost> StartAsync(HostPlan plan) => new(await TestHost.StartAsync(plan));

    public Task AdvanceAsync(TimeSpan span) => host.AdvanceAsync(span);

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
