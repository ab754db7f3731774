using RequestRouter.Host.Tests.Support;

namespace RequestRouter.Host.Tests.Scheduling;

/// <summary>Generic host: graceful shutdown, seen by work that no request waits for.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task A_timer_function_that_runs_may_end_and_nothing_new_begins()
    {
        await using var host = await TestHost.StartAsync("Slow");
        await host.Diary.HasAsync(1);

        var stop = host.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        Assert.False(stop.IsCompleted);
        host.Diary.Open("release");
        await stop;

        Assert.Equal(["begin", "end"], host.Diary.Lines.Select(line => TimerEntry.Of(line).What));
    }

    [Fact]
    public async Task Work_that_does_not_end_is_left_behind_at_the_limit()
    {
        await using var host = await TestHost.StartAsync(new HostPlan("Slow").With("shutdownTimeoutSeconds", "0"));
        await host.Diary.HasAsync(1);

        await host.StopAsync();

        Assert.Equal(["begin"], host.Diary.Lines.Select(line => TimerEntry.Of(line).What));
    }
}
