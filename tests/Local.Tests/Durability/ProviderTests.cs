using DurableTask.Core;
using DurableTask.Core.Exceptions;
using DurableTask.Core.Query;
using RequestRouter.Local.Host.Durability;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Tests.Durability;

/// <summary>What the real engine may expect of the host's own durability provider.</summary>
public sealed class ProviderTests
{
    [Fact]
    public async Task Activities_run_one_after_the_other_and_their_results_make_the_output()
    {
        await using var hub = await TaskHub.StartAsync();

        var ended = await hub.EndAsync(await hub.BeginAsync<Sequence>("one", "input"));

        Assert.Equal((OrchestrationStatus.Completed, "\"one!two!\""), (ended.OrchestrationStatus, ended.Output));
        Assert.Equal("\"input\"", ended.Input);
    }

    [Fact]
    public async Task A_hundred_activities_run_side_by_side()
    {
        await using var hub = await TaskHub.StartAsync();

        Assert.Equal("100", (await hub.EndAsync(await hub.BeginAsync<FanOut>("many", 100))).Output);
    }

    [Fact]
    public async Task An_instance_that_ended_leaves_no_message_no_call_and_no_timer()
    {
        await using var hub = await TaskHub.StartAsync();
        var instance = await hub.BeginAsync<Waiting>("waits");
        await Eventually.UntilAsync(() => hub.CountAsync(JournalRows.Timers).Result == 1);

        await hub.Client.RaiseEventAsync(instance, "told", "in time");
        var ended = await hub.EndAsync(instance);

        Assert.Equal("\"in time\"", ended.Output);
        await hub.Work.WhenQuiet();
        Assert.Equal((0, 0, 0), (await hub.CountAsync(JournalRows.Inbox), await hub.CountAsync(JournalRows.Calls), await hub.CountAsync(JournalRows.Timers)));
    }

    [Fact]
    public async Task Events_that_come_while_an_instance_begins_anew_are_kept()
    {
        await using var hub = await TaskHub.StartAsync();
        // Whoever names an execution means that one: what comes for it after it began anew is for nobody.
        var instance = new OrchestrationInstance { InstanceId = (await hub.BeginAsync<Collecting>("collects", "")).InstanceId };

        await Task.WhenAll("abcd".Select(letter => hub.Client.RaiseEventAsync(instance, "letter", $"{letter}")));
        await hub.Work.WhenQuiet();
        await hub.Client.RaiseEventAsync(instance, "letter", "e");
        var ended = await hub.EndAsync(instance);

        Assert.Equal("abcde", string.Concat(ended.Output.Trim('"').Order()));
    }

    [Fact]
    public async Task A_child_orchestration_answers_its_parent()
    {
        await using var hub = await TaskHub.StartAsync();

        Assert.Equal("\"child: one!two!\"", (await hub.EndAsync(await hub.BeginAsync<Parent>("parent", "parent"))).Output);
    }

    [Fact]
    public async Task A_failure_says_what_failed()
    {
        await using var hub = await TaskHub.StartAsync();

        var ended = await hub.EndAsync(await hub.BeginAsync<Failing>("fails", ""));

        Assert.Equal(OrchestrationStatus.Failed, ended.OrchestrationStatus);
        Assert.Contains("It is broken.", ended.Output + ended.FailureDetails?.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_instances_of_one_id_are_refused_while_the_first_runs_and_allowed_after()
    {
        await using var hub = await TaskHub.StartAsync();
        var first = await hub.BeginAsync<Waiting>("same");
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.BeginAsync<Waiting>("same"));
        await hub.Client.RaiseEventAsync(first, "told", "first");
        await hub.EndAsync(first);

        var second = await hub.BeginAsync<Waiting>("same");
        await hub.Client.RaiseEventAsync(second, "told", "second");

        await Eventually.UntilAsync(() => hub.Client.GetOrchestrationStateAsync("same").Result!.Output == "\"second\"");
    }

    [Fact]
    public async Task A_terminated_instance_ends_and_takes_its_timers_with_it()
    {
        await using var hub = await TaskHub.StartAsync();
        var instance = await hub.BeginAsync<Waiting>("terminated");
        await Eventually.UntilAsync(() => hub.CountAsync(JournalRows.Timers).Result == 1);

        await hub.Client.TerminateInstanceAsync(instance, "enough");

        Assert.Equal(OrchestrationStatus.Terminated, (await hub.EndAsync(instance)).OrchestrationStatus);
        Assert.Equal(0, await hub.CountAsync(JournalRows.Timers));
    }

    [Fact]
    public async Task An_event_for_nobody_is_dropped_and_is_no_work()
    {
        await using var hub = await TaskHub.StartAsync();

        await hub.Client.RaiseEventAsync(new() { InstanceId = "nobody" }, "told", "x");

        await hub.Work.WhenQuiet();
        Assert.Equal(0, await hub.CountAsync(JournalRows.Inbox));
    }

    [Fact]
    public async Task Instances_are_found_page_by_page_by_prefix_and_status()
    {
        await using var hub = await TaskHub.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 25).Select(async number => await hub.EndAsync(await hub.BeginAsync<Sequence>($"a-{number:D2}", ""))));
        await hub.BeginAsync<Waiting>("a-waits");
        await hub.BeginAsync<Waiting>("b-waits");

        List<string> found = [];
        string? token = null;
        do
        {
            var page = await hub.Service.GetOrchestrationWithQueryAsync(
                new OrchestrationQuery { InstanceIdPrefix = "a-", PageSize = 10, ContinuationToken = token, RuntimeStatus = [OrchestrationStatus.Completed] }, default);
            found.AddRange(page.OrchestrationState.Select(state => state.OrchestrationInstance.InstanceId));
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 25).Select(number => $"a-{number:D2}"), found);
    }

    [Fact]
    public async Task A_purged_instance_leaves_no_row()
    {
        var rows = new MemoryRowStore();
        await using var hub = await TaskHub.StartAsync(rows);
        await hub.EndAsync(await hub.BeginAsync<Sequence>("purged", ""));

        Assert.Equal(1, (await hub.Service.PurgeInstanceStateAsync("purged")).DeletedInstanceCount);

        Assert.Null(await hub.Client.GetOrchestrationStateAsync("purged"));
        await foreach (var partition in rows.PartitionsAsync("dt|"))
        {
            Assert.Equal(0, await hub.CountAsync(partition));
        }
    }

    [Fact]
    public async Task What_waits_goes_on_after_a_restart()
    {
        var rows = new MemoryRowStore();
        OrchestrationInstance instance;
        await using (var before = await TaskHub.StartAsync(rows))
        {
            instance = await before.BeginAsync<Waiting>("survives");
            await Eventually.UntilAsync(() => before.CountAsync(JournalRows.Timers).Result == 1);
        }

        await using var hub = await TaskHub.StartAsync(rows);
        await hub.Client.RaiseEventAsync(instance, "told", "after all");

        Assert.Equal("\"after all\"", (await hub.EndAsync(instance)).Output);
    }

    [Fact]
    public async Task Idle_instances_leave_memory_and_come_back_with_their_history()
    {
        await using var hub = await TaskHub.StartAsync(idleInstances: 10);
        List<OrchestrationInstance> all = [];
        for (int number = 0; number < 60; number++)
        {
            all.Add(await hub.BeginAsync<Waiting>($"idle-{number}"));
        }

        await hub.Work.WhenQuiet();
        await Eventually.UntilAsync(() => hub.Service.InstancesInMemory <= 10);
        await Task.WhenAll(all.Select(instance => hub.Client.RaiseEventAsync(instance, "told", instance.InstanceId)));

        foreach (var instance in all)
        {
            Assert.Equal($"\"{instance.InstanceId}\"", (await hub.EndAsync(instance)).Output);
        }
    }

    [Fact]
    public async Task A_start_that_was_asked_for_later_waits_for_its_time()
    {
        var clock = new RehearsalClock(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var hub = await TaskHub.StartAsync(time: clock);
        await hub.Client.CreateScheduledOrchestrationInstanceAsync(typeof(Sequence), "later", "", new DateTime(2027, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        await hub.Work.WhenQuiet();
        Assert.Equal(OrchestrationStatus.Pending, (await hub.Client.GetOrchestrationStateAsync("later"))!.OrchestrationStatus);

        clock.MoveTo(new DateTimeOffset(2027, 1, 2, 0, 0, 0, TimeSpan.Zero));
        Assert.True(clock.FireOne());

        Assert.Equal(OrchestrationStatus.Completed, (await hub.EndAsync(new() { InstanceId = "later" })).OrchestrationStatus);
    }
}
