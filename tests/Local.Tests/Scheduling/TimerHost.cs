using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;
using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Scheduling;

/// <summary>A host of timer functions on a clock that the test moves.</summary>
internal sealed class TimerHost(EmbeddedApplication app, TimerDiary diary) : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 10, 0, TimeSpan.Zero);

    public IReadOnlyList<TimerEntry> Entries => diary.Entries;

    public static async Task<TimerHost> StartAsync(
        Type functions, IRowStore? rows = null, DateTimeOffset? at = null, Dictionary<string, string?>? settings = null)
    {
        var clock = new RehearsalClock(at ?? Start);
        var diary = new TimerDiary(clock);
        var options = TestHost.Options(functions) with { TimeProvider = clock, Settings = settings ?? [] };
        var app = await TestHost.StartAsync(
            options with { RowStore = rows ?? options.RowStore }, builder => builder.Services.AddSingleton(diary));
        return new(app, diary);
    }

    public Task AdvanceAsync(TimeSpan span) => app.Services.GetRequiredService<RehearsalDriver>().AdvanceAsync(span);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
