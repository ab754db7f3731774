using System.Globalization;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Host.Tests.Scheduling;

/// <summary>Azure Functions timer trigger (functions-bindings-timer).</summary>
public sealed class TimerTriggerTests
{
    [Fact]
    public async Task Six_fields_count_from_seconds_and_five_from_minutes() // timer trigger: NCRONTAB expressions
    {
        await using var host = await TimerHost.StartAsync(new HostPlan("Daily", "Hourly").Rehearsing(TimerHost.Start));

        await host.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal([At(24, 6, 30), At(25, 6, 30)], host.Entries.Where(entry => entry.What == "Daily").Select(entry => entry.At));
        var hourly = host.Entries.Where(entry => entry.What == "Hourly").Select(entry => entry.At).ToList();
        Assert.Equal((48, At(23, 13, 0), At(25, 12, 0)), (hourly.Count, hourly[0], hourly[^1]));
    }

    [Theory] // timer trigger: the schedule may name an app setting; a TimeSpan counts from when the host started
    [InlineData("0 */20 * * * *", 20, 3)]
    [InlineData("00:15:00", 25, 4)]
    public async Task A_schedule_may_come_from_a_setting_and_be_a_duration(string schedule, int firstMinute, int count)
    {
        await using var host = await TimerHost.StartAsync(new HostPlan("FromSetting").Rehearsing(TimerHost.Start).With("Sweep", schedule));

        await host.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal((At(23, 12, firstMinute), count), (host.Entries[0].At, host.Entries.Count));
    }

    [Fact]
    public async Task RunOnStartup_runs_at_every_start() // timer trigger attribute: RunOnStartup
    {
        var rows = new MemoryRowStore();
        for (int start = 0; start < 2; start++)
        {
            await using var host = await TimerHost.StartAsync("AtStart", rows);
            await host.AdvanceAsync(TimeSpan.Zero);
            Assert.False(Assert.Single(host.Entries).IsPastDue);
        }
    }

    [Fact]
    public async Task An_occurrence_missed_while_down_runs_once_at_the_next_start_and_is_past_due() // timer trigger: TimerInfo.IsPastDue
    {
        var rows = new MemoryRowStore();
        await using (var host = await TimerHost.StartAsync("Failing", rows))
        {
            await host.AdvanceAsync(TimeSpan.FromHours(1));
            Assert.Equal([false], host.Entries.Select(entry => entry.IsPastDue));
        }

        await using var later = await TimerHost.StartAsync("Failing", rows, TimerHost.Start.AddHours(5));
        await later.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal([(At(23, 17, 10), true), (At(23, 18, 0), false)], later.Entries.Select(entry => (entry.At, entry.IsPastDue)));
    }

    [Fact]
    public async Task An_occurrence_missed_before_the_first_run_is_past_due_too() // timer trigger: schedule monitor
    {
        var rows = new MemoryRowStore();
        await (await TimerHost.StartAsync("Failing", rows)).DisposeAsync();
        await using var later = await TimerHost.StartAsync("Failing", rows, TimerHost.Start.AddHours(1));

        await later.AdvanceAsync(TimeSpan.Zero);

        Assert.True(Assert.Single(later.Entries).IsPastDue);
    }

    [Fact]
    public async Task A_schedule_goes_on_after_a_failed_run_and_the_status_tells_the_last_and_the_next_occurrence() // TimerInfo.ScheduleStatus; no retry until the next schedule
    {
        await using var host = await TimerHost.StartAsync("Failing");

        await host.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(24, host.Entries.Count);
        Assert.Equal((default(DateTime), At(23, 13, 0).UtcDateTime), (host.Entries[0].Last!.Value, host.Entries[0].Next!.Value));
        Assert.Equal((At(23, 13, 0).UtcDateTime, At(23, 14, 0).UtcDateTime), (host.Entries[1].Last!.Value, host.Entries[1].Next!.Value));
    }

    [Fact]
    public async Task Without_a_monitor_and_below_a_minute_nothing_is_kept() // timer trigger attribute: UseMonitor
    {
        var rows = new MemoryRowStore();
        await using (var host = await TimerHost.StartAsync(new HostPlan("Unkept", "Frequent") { Rows = rows }.Rehearsing(TimerHost.Start)))
        {
            await host.AdvanceAsync(TimeSpan.FromHours(1));
            Assert.Equal(121, host.Entries.Count);
            Assert.All(host.Entries, entry => Assert.Null(entry.Next));
        }

        await using var later = await TimerHost.StartAsync(new HostPlan("Unkept", "Frequent") { Rows = rows }.Rehearsing(TimerHost.Start.AddHours(9)));
        await later.AdvanceAsync(TimeSpan.Zero);

        Assert.Empty(later.Entries);
    }

    [Fact]
    public async Task A_run_longer_than_the_interval_is_not_overtaken() // timer trigger: only one instance at a time
    {
        await using var host = await TestHost.StartAsync("Slow");
        await host.Diary.HasAsync(1);
        await Task.Delay(TimeSpan.FromSeconds(2.5));

        Assert.Equal(["begin"], host.Diary.Lines.Select(line => TimerEntry.Of(line).What));

        host.Diary.Open("release");
        await host.Diary.HasAsync(4);
        Assert.Equal(["begin", "end", "begin", "end"], host.Diary.Lines.Take(4).Select(line => TimerEntry.Of(line).What));
    }

    [Fact]
    public async Task A_run_that_outlives_its_limit_ends_and_the_schedule_goes_on_with_another_worker() // functionTimeout; no retry until the next schedule
    {
        await using var host = await TestHost.StartAsync(new HostPlan("Slow")
        {
            HostJson = """{ "version": "2.0", "functionTimeout": "00:00:01", "logging": { "logLevel": { "default": "None" } } }""",
        });

        await host.Diary.HasAsync(2);

        Assert.Equal(["begin", "begin"], host.Diary.Lines.Take(2).Select(line => TimerEntry.Of(line).What));
    }

    private static DateTimeOffset At(int day, int hour, int minute) =>
        DateTimeOffset.Parse($"2026-11-{day}T{hour:D2}:{minute:D2}:00Z", CultureInfo.InvariantCulture);
}
