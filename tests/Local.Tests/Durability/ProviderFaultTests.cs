using DurableTask.Core;
using DurableTask.Core.Exceptions;
using RequestRouter.Local.Host.Durability;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Tests.Durability;

/// <summary>What goes wrong once does not go wrong for ever, and what comes at once is taken one by one.</summary>
public sealed class ProviderFaultTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_instance_whose_history_could_not_be_read_goes_on_when_it_can()
    {
        var rows = new FailingReads(new MemoryRowStore());
        OrchestrationInstance instance;
        await using (var before = await TaskHub.StartAsync(rows))
        {
            instance = await before.BeginAsync<Waiting>("unreadable");
            await Eventually.UntilAsync(() => before.CountAsync(JournalRows.Timers).Result == 1);
        }

        await using var hub = await TaskHub.StartAsync(rows);
        rows.Failures = 2;
        await hub.Client.RaiseEventAsync(instance, "told", "after all");

        Assert.Equal("\"after all\"", (await hub.EndAsync(instance)).Output);
        Assert.True(rows.Failures <= 0);
        await hub.Work.WhenQuiet().WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Of_many_starts_of_one_id_at_once_one_is_accepted()
    {
        await using var hub = await TaskHub.StartAsync();

        var started = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                await Task.Run(() => hub.BeginAsync<Waiting>("once"));
                return true;
            }
            catch (OrchestrationAlreadyExistsException)
            {
                return false;
            }
        }));

        Assert.Single(started, accepted => accepted);
    }

    [Fact]
    public async Task An_ended_instance_makes_way_for_the_next_of_its_id_at_once()
    {
        var clock = new RehearsalClock(Start);
        await using var hub = await TaskHub.StartAsync(time: clock);
        await hub.EndAsync(await hub.BeginAsync<Sequence>("again", "first"));

        await hub.Client.CreateScheduledOrchestrationInstanceAsync(typeof(Sequence), "again", "second", Start.UtcDateTime.AddDays(1));

        var state = await hub.Client.GetOrchestrationStateAsync("again");
        Assert.Equal((OrchestrationStatus.Pending, "\"second\"", null), (state!.OrchestrationStatus, state.Input, state.Output));
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.BeginAsync<Sequence>("again", "third"));
    }

    [Fact]
    public async Task What_comes_before_the_time_of_a_start_waits_for_it()
    {
        var clock = new RehearsalClock(Start);
        await using var hub = await TaskHub.StartAsync(time: clock);
        await hub.Client.CreateScheduledOrchestrationInstanceAsync(typeof(Waiting), "later", "", Start.UtcDateTime.AddDays(1));
        await hub.Client.RaiseEventAsync(new() { InstanceId = "later" }, "told", "early");
        await hub.Work.WhenQuiet().WaitAsync(TimeSpan.FromSeconds(20));

        clock.MoveTo(Start.AddDays(1));
        Assert.True(clock.FireOne());

        Assert.Equal("\"early\"", (await hub.EndAsync(new() { InstanceId = "later" })).Output);
    }

    [Fact]
    public async Task A_timer_of_sixty_days_fires_with_the_host_s_clock()
    {
        var clock = new RehearsalClock(Start);
        await using var hub = await TaskHub.StartAsync(time: clock);
        var instance = await hub.BeginAsync<Waiting>("timed");
        await Eventually.UntilAsync(() => hub.CountAsync(JournalRows.Timers).Result == 1);

        clock.MoveTo(clock.NextDue()!.Value);
        Assert.True(clock.FireOne());

        Assert.Equal("\"over\"", (await hub.EndAsync(instance)).Output);
    }

    [Fact]
    public async Task A_wait_ends_at_its_limit_and_leaves_nothing_in_memory()
    {
        await using var hub = await TaskHub.StartAsync(idleInstances: 0);

        Assert.Null(await hub.Client.WaitForOrchestrationAsync(new() { InstanceId = "nobody" }, TimeSpan.FromMilliseconds(50)));

        Assert.Equal(0, hub.Service.InstancesInMemory);
    }
}
