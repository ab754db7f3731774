using DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Host.Tests.Conformance;

// Source: "Manage instances in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable, and the API
// reference of DurableTaskClient.
public sealed class InstanceTests(DurableHub hub) : ConformanceTest(hub)
{
    [Fact]
    public async Task A_running_instance_bars_another_start_of_its_id_that_names_its_status()
    {
        string one = Unique("one");
        await StartAsync("WaitForGo", "a", one);
        await Reaches(one, "waiting");
        var options = new StartOrchestrationOptions(one).WithDedupeStatuses(OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Completed);

        Assert.True(await IsRefusedAsync(() => Client.ScheduleNewOrchestrationInstanceAsync("WaitForGo", "b", options)));

        await Client.RaiseEventAsync(one, "Go", "still the first");
        Assert.Equal("still the first a", (await End(one)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_ended_instance_is_replaced_by_another_start_of_its_id()
    {
        string one = Unique("one");
        await StartAsync("EchoText", "first", one);
        await End(one);

        await StartAsync("EchoText", "second", one);

        await Reaches(one, OrchestrationRuntimeStatus.Completed);
        Assert.Equal("second", (await End(one)).ReadOutputAs<string>());
    }

    [Fact] // WithDedupeStatuses: an instance in one of them bars the start.
    public async Task An_ended_instance_bars_a_start_that_names_its_status()
    {
        string one = Unique("one");
        await StartAsync("EchoText", "first", one);
        await End(one);
        var options = new StartOrchestrationOptions(one).WithDedupeStatuses(OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Running);

        Assert.True(await IsRefusedAsync(() => Client.ScheduleNewOrchestrationInstanceAsync("EchoText", "second", options)));

        Assert.Equal("first", (await End(one)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_start_that_has_to_wait_is_pending_until_its_time()
    {
        var at = DateTimeOffset.UtcNow.AddMilliseconds(1500);
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("Now", null, new StartOrchestrationOptions(StartAt: at));

        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await Client.GetInstanceAsync(id))!.RuntimeStatus);

        Assert.True((await End(id)).ReadOutputAs<DateTime>().ToUniversalTime() >= at.UtcDateTime - Hub.EarlyBy);
    }

    [Fact]
    public async Task A_terminated_instance_ends_with_the_output_it_is_given()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("WaitForGo");
        await Reaches(id, "waiting");

        await Client.TerminateInstanceAsync(id, "enough");

        var done = await End(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, done.RuntimeStatus);
        Assert.Contains("enough", done.SerializedOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_instance_keeps_what_arrives_until_it_is_resumed()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("WaitForGo");
        await Reaches(id, "waiting");
        await Client.SuspendInstanceAsync(id, "a pause");
        await Reaches(id, OrchestrationRuntimeStatus.Suspended);
        await Client.RaiseEventAsync(id, "Go", "kept");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await Client.GetInstanceAsync(id))!.RuntimeStatus);

        await Client.ResumeInstanceAsync(id, "on");

        Assert.Equal("kept", (await End(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_ended_instance_can_be_purged_and_then_is_not_there()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("EchoText", "done");
        await End(id);

        Assert.Equal(1, (await Client.PurgeInstanceAsync(id)).PurgedInstanceCount);

        Assert.Null(await Client.GetInstanceAsync(id));
        Assert.Equal(0, (await Client.PurgeInstanceAsync(id)).PurgedInstanceCount);
    }

    [Fact]
    public async Task Instances_are_listed_by_status_and_prefix_page_by_page()
    {
        string own = Unique("listed");
        foreach (int number in Enumerable.Range(0, 12))
        {
            await StartAsync("WaitForGo", "x", $"{own}-{(number % 4 == 0 ? "b" : "a")}-{number:D2}");
        }

        await Reaches($"{own}-a-01", "waiting");
        await Client.TerminateInstanceAsync($"{own}-a-01");
        await End($"{own}-a-01");
        foreach (int number in Enumerable.Range(0, 12).Where(number => number is not 1))
        {
            await Reaches($"{own}-{(number % 4 == 0 ? "b" : "a")}-{number:D2}", "waiting");
        }

        var query = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running], InstanceIdPrefix: own + "-a-", PageSize: 3, FetchInputsAndOutputs: true);
        var pages = new List<Page<OrchestrationMetadata>>();
        await foreach (var page in Client.GetAllInstancesAsync(query).AsPages())
        {
            pages.Add(page);
        }

        var all = pages.SelectMany(page => page.Values).ToList();
        Assert.Equal(8, all.Select(instance => instance.InstanceId).Distinct().Count());
        Assert.All(all, instance => Assert.Equal("x", instance.ReadInputAs<string>()));
    }

    [Fact]
    public async Task Instances_are_found_by_when_they_were_created()
    {
        string own = Unique("created");
        await StartAsync("EchoText", "x", own + "-before");
        await End(own + "-before");
        await Task.Delay(TimeSpan.FromMilliseconds(50));
        var between = DateTimeOffset.UtcNow;
        await Task.Delay(TimeSpan.FromMilliseconds(50));
        await StartAsync("EchoText", "x", own + "-after");
        await End(own + "-after");

        Assert.Equal([own + "-after"], await FoundAsync(new OrchestrationQuery(CreatedFrom: between, InstanceIdPrefix: own)));
        Assert.Equal([own + "-before"], await FoundAsync(new OrchestrationQuery(CreatedTo: between, InstanceIdPrefix: own)));
    }

    [Fact]
    public async Task Ended_instances_are_purged_by_filter_and_running_ones_stay()
    {
        var begun = DateTimeOffset.UtcNow;
        string own = Unique("filtered");
        await StartAsync("WaitForGo", "x", own + "-stays");
        await StartAsync("WaitForGo", "x", own + "-goes");
        await Reaches(own + "-stays", "waiting");
        await Reaches(own + "-goes", "waiting");
        await Client.TerminateInstanceAsync(own + "-goes");
        await End(own + "-goes");

        var purged = await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedFrom: begun, Statuses: [OrchestrationRuntimeStatus.Terminated]));

        Assert.Equal(1, purged.PurgedInstanceCount);
        Assert.Equal([own + "-stays"], await FoundAsync(new OrchestrationQuery(InstanceIdPrefix: own)));
    }

    [Fact]
    public async Task The_history_tells_what_happened_in_order()
    {
        var done = await Run("OneStep");

        var history = await Client.GetOrchestrationHistoryAsync(done.InstanceId);

        Assert.Equal(
            [EventType.ExecutionStarted, EventType.TaskScheduled, EventType.TaskCompleted, EventType.ExecutionCompleted],
            history.Select(happened => happened.EventType).Where(type => type is not (EventType.OrchestratorStarted or EventType.OrchestratorCompleted)));
        Assert.Equal("HelloTo", history.OfType<TaskScheduledEvent>().Single().Name);
        Assert.Equal("\"Hello Oslo!\"", history.OfType<TaskCompletedEvent>().Single().Result);
    }

    [Fact]
    public async Task An_instance_is_restarted_with_its_input_under_a_new_id()
    {
        string one = Unique("one");
        await StartAsync("EchoText", "again", one);
        await End(one);

        string other = await Client.RestartAsync(one, restartWithNewInstanceId: true);

        Assert.NotEqual(one, other);
        Assert.Equal("again", (await End(other)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task What_is_not_there_is_null() => Assert.Null(await Client.GetInstanceAsync(Unique("nobody")));

    private Task StartAsync(string orchestrator, string input, string id) =>
        Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(id));

    private async Task<List<string>> FoundAsync(OrchestrationQuery query)
    {
        var found = new List<string>();
        await foreach (var instance in Client.GetAllInstancesAsync(query))
        {
            found.Add(instance.InstanceId);
        }

        return found;
    }

    private static async Task<bool> IsRefusedAsync(Func<Task> start)
    {
        try
        {
            await start();
            return false;
        }
        catch (Exception refused) when (refused is Grpc.Core.RpcException or DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException)
        {
            return true;
        }
    }
}
