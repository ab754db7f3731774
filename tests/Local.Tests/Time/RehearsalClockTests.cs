using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Tests.Time;

/// <summary>The movable clock: DESIGN 7 and issue 2 item 4. Timers as System.TimeProvider documents them.</summary>
public sealed class RehearsalClockTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly RehearsalClock clock = new(Start);
    private readonly WorkerClockLink worker = new(null);
    private readonly WorkTracker work = new();
    private readonly MemoryRowStore rows = new();
    private readonly RehearsalDriver driver;
    private readonly List<string> fired = [];

    public RehearsalClockTests() => driver = Driver(TimeSpan.FromMinutes(1));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        driver.Dispose();
        await worker.DisposeAsync();
    }

    [Fact]
    public async Task The_clock_stands_still_between_moves()
    {
        var timestamp = clock.GetTimestamp();
        await Task.Yield();
        Assert.Equal((Start, timestamp), (clock.GetUtcNow(), clock.GetTimestamp()));
        await driver.AdvanceAsync(TimeSpan.FromDays(60));
        Assert.Equal(Start.AddDays(60), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromDays(60), clock.GetElapsedTime(timestamp));
    }

    [Fact]
    public async Task Timers_fire_in_the_order_of_their_instants_then_of_their_making_and_see_their_own_time()
    {
        using var late = Timer("late", TimeSpan.FromDays(20));
        using var early = Timer("early", TimeSpan.FromDays(10));
        using var twin = Timer("twin", TimeSpan.FromDays(10));
        using var beyond = Timer("beyond", TimeSpan.FromDays(31));
        await driver.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal(["early 10", "twin 10", "late 20"], fired);
        await driver.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal("beyond 31", fired[^1]);
    }

    [Fact]
    public async Task What_work_sets_on_the_way_fires_in_its_turn()
    {
        using var last = Timer("last", TimeSpan.FromDays(3));
        var chain = Task.Run(async () =>
        {
            using (work.Begin())
            {
                fired.Add("begun");
            }

            await Task.Delay(TimeSpan.FromDays(1), clock);
            using (work.Begin())
            {
                await Task.Run(() => fired.Add("middle"));
            }

            await Task.Delay(TimeSpan.FromDays(1), clock);
            fired.Add("end");
        });
        await Eventually.UntilAsync(() => clock.NextDue() == Start.AddDays(1));
        await driver.AdvanceAsync(TimeSpan.FromDays(3));
        await chain;
        Assert.Equal(["begun", "middle", "end", "last 3"], fired);
    }

    [Fact]
    public async Task The_clock_waits_for_work_before_it_goes_on()
    {
        var release = new TaskCompletionSource();
        using var first = clock.CreateTimer(_ => _ = WorkAsync(), null, TimeSpan.FromDays(1), Timeout.InfiniteTimeSpan);
        using var second = Timer("second", TimeSpan.FromDays(2));
        var advance = driver.AdvanceAsync(TimeSpan.FromDays(2));
        await Eventually.UntilAsync(() => !work.Count().Quiet);
        Assert.Equal(Start.AddDays(1), clock.GetUtcNow());
        Assert.Empty(fired);
        release.SetResult();
        await advance;
        Assert.Equal(["worked 1", "second 2"], fired);

        async Task WorkAsync()
        {
            using var token = work.Begin();
            await release.Task;
            Write("worked");
        }
    }

    [Fact]
    public async Task Work_that_itself_waits_for_a_later_instant_does_not_stop_the_clock_for_ever()
    {
        using var hurried = Driver(TimeSpan.FromMilliseconds(50));
        var waiting = WorkAsync();
        await hurried.AdvanceAsync(TimeSpan.FromDays(1));
        await waiting;

        async Task WorkAsync()
        {
            using var token = work.Begin();
            await Task.Delay(TimeSpan.FromHours(1), clock);
            await Task.Delay(TimeSpan.FromHours(1), clock);
        }
    }

    [Fact]
    public async Task Much_work_that_goes_on_is_waited_for_to_its_end_however_long_it_takes()
    {
        using var impatient = Driver(TimeSpan.FromSeconds(1));
        using var timer = Timer("due", TimeSpan.FromDays(1));
        var working = WorkAsync(work.Begin());
        await impatient.AdvanceAsync(TimeSpan.FromDays(2));
        await working;
        Assert.Equal(["done 0", "due 1"], fired);

        async Task WorkAsync(WorkTracker.Token whole)
        {
            using (whole)
            {
                using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
                for (var began = Stopwatch.StartNew(); began.Elapsed < TimeSpan.FromSeconds(2.5);)
                {
                    using var part = work.Begin();
                    await beat.WaitForNextTickAsync();
                }

                Write("done");
            }
        }
    }

    [Fact]
    public async Task A_periodic_timer_fires_at_each_of_its_instants()
    {
        using var timer = clock.CreateTimer(_ => Write("tick"), null, TimeSpan.FromDays(1), TimeSpan.FromDays(2));
        await driver.AdvanceAsync(TimeSpan.FromDays(6));
        Assert.Equal(["tick 1", "tick 3", "tick 5"], fired);
    }

    [Fact]
    public async Task A_timer_that_is_changed_or_disposed_keeps_no_old_instant()
    {
        var disposed = Timer("disposed", TimeSpan.FromDays(1));
        using var changed = Timer("changed", TimeSpan.FromDays(1));
        await disposed.DisposeAsync();
        Assert.False(disposed.Change(TimeSpan.FromDays(1), Timeout.InfiniteTimeSpan));
        Assert.True(changed.Change(TimeSpan.FromDays(5), Timeout.InfiniteTimeSpan));
        await driver.AdvanceAsync(TimeSpan.FromDays(9));
        Assert.Equal(["changed 5"], fired);
    }

    [Fact]
    public async Task A_timer_due_at_once_fires_without_a_move()
    {
        using var timer = Timer("now", TimeSpan.Zero);
        await Eventually.UntilAsync(() => fired.Count == 1);
        Assert.Equal(["now 0"], fired);
    }

    [Fact]
    public async Task Two_years_of_hourly_work_take_no_time_to_speak_of()
    {
        var count = 0;
        using var timer = clock.CreateTimer(_ => count++, null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await driver.AdvanceAsync(TimeSpan.FromDays(730));
        Assert.Equal(730 * 24, count);
    }

    [Fact]
    public async Task A_rehearsal_cut_short_goes_on_at_most_an_hour_after_the_last_instant_it_reached()
    {
        DateTimeOffset? resumed = null;
        using var timer = clock.CreateTimer(_ => resumed = Resumed(), null, TimeSpan.FromDays(3), Timeout.InfiniteTimeSpan);
        await driver.AdvanceAsync(TimeSpan.FromDays(60));
        Assert.InRange(resumed!.Value, Start.AddDays(3), Start.AddDays(3).AddHours(1));

        DateTimeOffset Resumed()
        {
            var again = new RehearsalClock(Start);
            Assert.True(new RehearsalMemory(rows, again).ResumeAsync(CancellationToken.None).IsCompletedSuccessfully);
            return again.GetUtcNow();
        }
    }

    [Fact]
    public async Task A_rehearsal_started_again_goes_on_from_the_last_instant_it_reached()
    {
        using var timer = Timer("due", TimeSpan.FromDays(7));
        await driver.AdvanceAsync(TimeSpan.FromDays(60));
        var again = new RehearsalClock(Start.AddDays(1));
        await new RehearsalMemory(rows, again).ResumeAsync(CancellationToken.None);
        Assert.Equal(Start.AddDays(60), again.GetUtcNow());
        var later = new RehearsalClock(Start.AddDays(90));
        await new RehearsalMemory(rows, later).ResumeAsync(CancellationToken.None);
        Assert.Equal(Start.AddDays(90), later.GetUtcNow());
    }

    private RehearsalDriver Driver(TimeSpan patience) =>
        new(clock, worker, work, new RehearsalMemory(rows, clock), NullLogger<RehearsalDriver>.Instance) { Patience = patience };

    private ITimer Timer(string name, TimeSpan due) => clock.CreateTimer(_ => Write(name), null, due, Timeout.InfiniteTimeSpan);

    private void Write(string what) => fired.Add($"{what} {(clock.GetUtcNow() - Start).TotalDays}");
}
