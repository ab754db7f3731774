using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Scheduling;

/// <summary>Generic host: graceful shutdown, seen by work that no request waits for.</summary>
public sealed class DrainTests
{
    private readonly FakeTimeProvider clock = new(TimerHost.Start);

    [Fact]
    public async Task A_timer_function_that_runs_may_end_and_nothing_new_begins()
    {
        var (app, diary) = await RunningAsync([]);
        var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var stop = app.DisposeAsync().AsTask();
        await Eventually.UntilAsync(() => stopping.IsCancellationRequested);
        // Two more runs would be due; the running one is still within functionTimeout.
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(stop.IsCompleted);
        diary.Gate.SetResult();
        await stop;
        Assert.Equal(["begin", "end"], diary.Entries.Select(entry => entry.What));
    }

    [Fact]
    public async Task Work_that_does_not_end_is_left_behind_at_the_limit()
    {
        var (app, diary) = await RunningAsync(new() { ["shutdownTimeoutSeconds"] = "0" });
        await app.DisposeAsync();
        Assert.Equal(["begin"], diary.Entries.Select(entry => entry.What));
        diary.Gate.SetResult();
    }

    private async Task<(EmbeddedApplication App, TimerDiary Diary)> RunningAsync(Dictionary<string, string?> settings)
    {
        var diary = new TimerDiary(clock);
        var app = await TestHost.StartAsync(
            TestHost.Options(typeof(SlowTimerApp)) with { TimeProvider = clock, Settings = settings },
            builder => builder.Services.AddSingleton(diary));
        clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.UntilAsync(() => diary.Entries.Count == 1);
        return (app, diary);
    }
}
