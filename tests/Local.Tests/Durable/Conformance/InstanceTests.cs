using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Conformance;

// Source: "Manage instances in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable, and the API
// reference of DurableTaskClient.
public sealed class InstanceTests : ConformanceTest
{
    private static void Waiting(DurableTaskRegistry tasks) => tasks
        .AddOrchestratorFunc<string, string>("Wait", async (context, _) =>
        {
            context.SetCustomStatus("waiting");
            return await context.WaitForExternalEvent<string>("Go");
        })
        .AddOrchestratorFunc<string, string>("Parent", (context, child) =>
            context.CallSubOrchestratorAsync<string>("Wait", options: new SubOrchestrationOptions(instanceId: child)));

    private static StartOrchestrationOptions Id(string id) => new(id);

    [Fact]
    public async Task A_running_instance_bars_another_start_of_its_id()
    {
        var client = await With(Waiting);
        await client.ScheduleNewOrchestrationInstanceAsync("Wait", "a", Id("one"));
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => client.ScheduleNewOrchestrationInstanceAsync("Wait", "b", Id("one")));
        await client.RaiseEventAsync("one", "Go", "still the first");
        Assert.Equal("still the first", (await End(client, "one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_ended_instance_is_replaced_by_another_start_of_its_id()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc<string, string>("Echo", (_, text) => text));
        await client.ScheduleNewOrchestrationInstanceAsync("Echo", "first", Id("one"));
        await End(client, "one");
        await client.ScheduleNewOrchestrationInstanceAsync("Echo", "second", Id("one"));
        Assert.Equal("second", (await End(client, "one")).ReadOutputAs<string>());
    }

    // WithDedupeStatuses: an instance in one of them bars the start.
    [Fact]
    public async Task An_ended_instance_bars_a_start_that_names_its_status()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc<string, string>("Echo", (_, text) => text));
        await client.ScheduleNewOrchestrationInstanceAsync("Echo", "first", Id("one"));
        await End(client, "one");
        var options = Id("one").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Running);
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => client.ScheduleNewOrchestrationInstanceAsync("Echo", "second", options));
    }

    // A running instance whose status is not named is ended and replaced.
    [Fact]
    public async Task A_running_instance_is_replaced_where_its_status_is_not_named()
    {
        var client = await With(Waiting);
        await client.ScheduleNewOrchestrationInstanceAsync("Wait", "a", Id("one"));
        var options = Id("one").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);
        await client.ScheduleNewOrchestrationInstanceAsync("Wait", "b", options);
        await client.RaiseEventAsync("one", "Go", "the second");
        var done = await End(client, "one");
        Assert.Equal("the second b", done.ReadOutputAs<string>() + " " + done.ReadInputAs<string>());
    }

    [Fact]
    public async Task A_start_that_has_to_wait_is_pending_until_its_time()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Now", context => context.CurrentUtcDateTime));
        var at = DateTimeOffset.UtcNow.AddMilliseconds(300);
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Now", null, new StartOrchestrationOptions(StartAt: at));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await client.GetInstanceAsync(id))!.RuntimeStatus);
        Assert.True((await End(client, id)).ReadOutputAs<DateTime>() >= at.UtcDateTime);
    }

    [Fact]
    public async Task A_terminated_instance_ends_with_the_output_it_is_given()
    {
        var client = await With(Waiting);
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await client.TerminateInstanceAsync(id, "enough");
        var done = await End(client, id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, done.RuntimeStatus);
        Assert.Equal("enough", done.ReadOutputAs<string>());
    }

    [Theory]
    [InlineData(true, OrchestrationRuntimeStatus.Terminated)]
    [InlineData(false, OrchestrationRuntimeStatus.Running)]
    public async Task Termination_reaches_the_children_only_where_it_is_recursive(bool recursive, OrchestrationRuntimeStatus child)
    {
        var client = await With(Waiting);
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Parent", "the-child");
        await Reaches(client, "the-child", "waiting");
        await client.TerminateInstanceAsync(id, new TerminateInstanceOptions(null, recursive));
        await End(client, id);
        if (recursive)
        {
            await End(client, "the-child");
        }

        Assert.Equal(child, (await client.GetInstanceAsync("the-child"))!.RuntimeStatus);
    }

    [Fact]
    public async Task A_suspended_instance_keeps_what_arrives_until_it_is_resumed()
    {
        var client = await With(Waiting);
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await client.SuspendInstanceAsync(id, "a pause");
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await client.GetInstanceAsync(id))!.RuntimeStatus);
        await client.RaiseEventAsync(id, "Go", "kept");
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await client.GetInstanceAsync(id))!.RuntimeStatus);
        await client.ResumeInstanceAsync(id, "on");
        Assert.Equal("kept", (await End(client, id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_ended_instance_can_be_purged_and_a_running_one_cannot()
    {
        var client = await With(Waiting);
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait");
        Assert.Equal(0, (await client.PurgeInstanceAsync(id)).PurgedInstanceCount);
        await client.RaiseEventAsync(id, "Go", "done");
        await End(client, id);
        Assert.Equal(1, (await client.PurgeInstanceAsync(id)).PurgedInstanceCount);
        Assert.Null(await client.GetInstanceAsync(id));
        Assert.Equal(0, (await client.PurgeInstanceAsync(id)).PurgedInstanceCount);
    }

    [Fact]
    public async Task A_recursive_purge_takes_the_children_too()
    {
        var client = await With(Waiting);
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Parent", "the-child");
        await Reaches(client, "the-child", "waiting");
        await client.RaiseEventAsync("the-child", "Go", "done");
        await End(client, id);
        Assert.Equal(2, (await client.PurgeInstanceAsync(id, new PurgeInstanceOptions(Recursive: true))).PurgedInstanceCount);
        Assert.Null(await client.GetInstanceAsync("the-child"));
    }

    [Fact]
    public async Task Instances_are_listed_by_status_and_prefix_page_by_page()
    {
        var client = await With(Waiting);
        foreach (int n in Enumerable.Range(0, 25))
        {
            await client.ScheduleNewOrchestrationInstanceAsync("Wait", "x", Id($"{(n % 5 == 0 ? "b" : "a")}-{n:D2}"));
        }

        await client.TerminateInstanceAsync("a-01");
        var query = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running], InstanceIdPrefix: "a-", PageSize: 8, FetchInputsAndOutputs: true);
        var pages = new List<Page<OrchestrationMetadata>>();
        await foreach (var page in client.GetAllInstancesAsync(query).AsPages())
        {
            pages.Add(page);
        }

        Assert.All(pages, page => Assert.InRange(page.Values.Count, 1, 8));
        var all = pages.SelectMany(page => page.Values).ToList();
        Assert.Equal(19, all.Select(instance => instance.InstanceId).Distinct().Count());
        Assert.All(all, instance => Assert.Equal("x", instance.ReadInputAs<string>()));
    }

    [Fact]
    public async Task Ended_instances_are_purged_by_filter()
    {
        var client = await With(Waiting);
        await client.ScheduleNewOrchestrationInstanceAsync("Wait", "x", Id("stays"));
        await client.ScheduleNewOrchestrationInstanceAsync("Wait", "x", Id("goes"));
        await client.TerminateInstanceAsync("goes");
        await End(client, "goes");
        var purged = await client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedFrom: DateTimeOffset.UtcNow.AddHours(-1)));
        Assert.Equal(1, purged.PurgedInstanceCount);
        Assert.NotNull(await client.GetInstanceAsync("stays"));
    }

    [Fact]
    public async Task The_history_tells_what_happened_in_order()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Steps", context => context.CallActivityAsync<string>("Hello", "Oslo"))
            .AddActivityFunc<string, string>("Hello", (_, city) => "Hello " + city));
        var done = await Run(client, "Steps");
        var history = await client.GetOrchestrationHistoryAsync(done.InstanceId);
        Assert.Equal(
            [
                EventType.OrchestratorStarted, EventType.ExecutionStarted, EventType.TaskScheduled, EventType.OrchestratorCompleted,
                EventType.OrchestratorStarted, EventType.TaskCompleted, EventType.ExecutionCompleted, EventType.OrchestratorCompleted,
            ],
            history.Select(recorded => recorded.EventType));
        Assert.Equal("Hello", history.OfType<TaskScheduledEvent>().Single().Name);
        Assert.Equal("\"Hello Oslo\"", history.OfType<TaskCompletedEvent>().Single().Result);
    }

    [Fact]
    public async Task An_instance_is_restarted_with_its_input_under_its_id_or_a_new_one()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc<string, string>("Echo", (_, text) => text));
        await client.ScheduleNewOrchestrationInstanceAsync("Echo", "again", Id("one"));
        await End(client, "one");
        Assert.Equal("one", await client.RestartAsync("one"));
        Assert.Equal("again", (await End(client, "one")).ReadOutputAs<string>());
        string other = await client.RestartAsync("one", restartWithNewInstanceId: true);
        Assert.NotEqual("one", other);
        Assert.Equal("again", (await End(client, other)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Tags_are_kept_with_the_instance()
    {
        var client = await With(Waiting);
        var options = new StartOrchestrationOptions { Tags = new Dictionary<string, string> { ["colour"] = "blue" } };
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Wait", "x", options);
        Assert.Equal("blue", (await client.GetInstanceAsync(id))!.Tags["colour"]);
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        var client = await With(Waiting);
        Assert.Null(await client.GetInstanceAsync("nobody"));
    }
}
