using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;
using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Scheduling;

/// <summary>Azure Functions timer trigger (functions-bindings-timer).</summary>
public sealed class TimerTriggerTests
{
    [Fact]
    public async Task Six_fields_count_from_seconds_and_five_from_minutes() // timer trigger: NCRONTAB expressions
    {
        await using var host = await TimerHost.StartAsync(typeof(TimerApp));
        await host.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(
            [At(24, 6, 30), At(25, 6, 30)],
            host.Entries.Where(entry => entry.What == "Daily").Select(entry => entry.At));
        var hourly = host.Entries.Where(entry => entry.What == "Hourly").Select(entry => entry.At).ToList();
        Assert.Equal(48, hourly.Count);
        Assert.Equal(At(23, 13, 0), hourly[0]);
        Assert.Equal(At(25, 12, 0), hourly[^1]);
    }

    [Theory] // timer trigger: the schedule may name an app setting; a TimeSpan counts from when the host started
    [InlineData("0 */20 * * * *", 20)]
    [InlineData("00:15:00", 25)]
    public async Task A_schedule_may_come_from_a_setting_and_be_a_duration(string schedule, int firstMinute)
    {
        await using var host = await TimerHost.StartAsync(typeof(SettingTimerApp), settings: new() { ["Sweep"] = schedule });
        await host.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(At(23, 12, firstMinute), host.Entries[0].At);
        Assert.Equal(60 / (schedule.StartsWith('0') && schedule.Contains(':') ? 15 : 20), host.Entries.Count);
    }

    [Fact]
    public async Task RunOnStartup_runs_at_every_start() // timer trigger attribute: RunOnStartup
    {
        var rows = new MemoryRowStore();
        for (var start = 0; start < 2; start++)
        {
            await using var host = await TimerHost.StartAsync(typeof(StartupTimerApp), rows);
            await host.AdvanceAsync(TimeSpan.Zero);
            Assert.False(Assert.Single(host.Entries).IsPastDue);
        }
    }

    [Fact]
    public async Task An_occurrence_missed_while_down_runs_once_at_the_next_start_and_is_past_due() // timer trigger: TimerInfo.IsPastDue
    {
        var rows = new MemoryRowStore();
        await using (var host = await TimerHost.StartAsync(typeof(FailingTimerApp), rows))
        {
            await host.AdvanceAsync(TimeSpan.FromHours(1));
            Assert.Equal([false], host.Entries.Select(entry => entry.IsPastDue));
        }

        await using var later = await TimerHost.StartAsync(typeof(FailingTimerApp), rows, TimerHost.Start.AddHours(5));
        await later.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal([(At(23, 17, 10), true), (At(23, 18, 0), false)], later.Entries.Select(entry => (entry.At, entry.IsPastDue)));
    }

    [Fact]
    public async Task An_occurrence_missed_before_the_first_run_is_past_due_too() // timer trigger: schedule monitor
    {
        var rows = new MemoryRowStore();
        await (await TimerHost.StartAsync(typeof(FailingTimerApp), rows)).DisposeAsync();
        await using var later = await TimerHost.StartAsync(typeof(FailingTimerApp), rows, TimerHost.Start.AddHours(1));
        await later.AdvanceAsync(TimeSpan.Zero);
        Assert.True(Assert.Single(later.Entries).IsPastDue);
    }

    [Fact]
    public async Task The_status_tells_the_last_and_the_next_occurrence() // timer trigger: TimerInfo.ScheduleStatus
    {
        await using var host = await TimerHost.StartAsync(typeof(FailingTimerApp));
        await host.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal((default(DateTime), At(23, 13, 0).UtcDateTime), (host.Entries[0].Last!.Value, host.Entries[0].Next!.Value));
        Assert.Equal((At(23, 13, 0).UtcDateTime, At(23, 14, 0).UtcDateTime), (host.Entries[1].Last!.Value, host.Entries[1].Next!.Value));
    }

    [Fact]
    public async Task Without_a_monitor_and_below_a_minute_nothing_is_kept() // timer trigger attribute: UseMonitor
    {
        var rows = new MemoryRowStore();
        await using (var host = await TimerHost.StartAsync(typeof(UnkeptTimerApp), rows))
        {
            await host.AdvanceAsync(TimeSpan.FromHours(1));
            Assert.Equal(121, host.Entries.Count);
            Assert.All(host.Entries, entry => Assert.Null(entry.Next));
        }

        await using var later = await TimerHost.StartAsync(typeof(UnkeptTimerApp), rows, TimerHost.Start.AddHours(9));
        await later.AdvanceAsync(TimeSpan.Zero);
        Assert.Empty(later.Entries);
    }

    [Fact]
    public async Task A_run_longer_than_the_interval_is_not_overtaken() // timer trigger: only one instance at a time
    {
        var clock = new FakeTimeProvider(TimerHost.Start);
        var diary = new TimerDiary(clock);
        await using var app = await TestHost.StartAsync(
            TestHost.Options(typeof(SlowTimerApp)) with { TimeProvider = clock }, builder => builder.Services.AddSingleton(diary));
        clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.UntilAsync(() => diary.Entries.Count == 1);
        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(["begin"], diary.Entries.Select(entry => entry.What));
        diary.Gate.SetResult();
        await Eventually.UntilAsync(() => diary.Entries.Count == 2);
        await app.Services.GetRequiredService<WorkTracker>().WhenQuiet();
        clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.UntilAsync(() => diary.Entries.Count == 4);
        Assert.Equal(["begin", "end", "begin", "end"], diary.Entries.Select(entry => entry.What));
    }

    [Fact]
    public async Task A_schedule_goes_on_after_a_failed_run() // timer trigger: retry behaviour, no retry until the next schedule
    {
        await using var host = await TimerHost.StartAsync(typeof(FailingTimerApp));
        await host.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(24, host.Entries.Count);
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);
}
