using DurableTask.Core.History;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Host.Tests.Conformance;

// Source: "Eternal orchestrations in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable, and the API
// reference of ContinueAsNew.
public sealed class ContinueAsNewTests(DurableHub hub) : ConformanceTest(hub)
{
    [Fact] // "the history is truncated"
    public async Task An_orchestration_begins_again_under_its_id_with_the_new_input_and_its_history_begins_again_too()
    {
        var done = await Run("CountToTen", 0);

        Assert.Equal(10, done.ReadOutputAs<int>());
        Assert.Equal(9, done.ReadInputAs<int>());
        Assert.Single((await Client.GetOrchestrationHistoryAsync(done.InstanceId)).OfType<TaskScheduledEvent>());
    }

    [Fact]
    public async Task Events_that_nobody_has_waited_for_are_carried_over_in_their_order()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("Collect", new List<int>());
        for (int number = 1; number <= 20; number++)
        {
            await Client.RaiseEventAsync(id, "Number", number);
        }

        Assert.Equal(Enumerable.Range(1, 20), (await End(id)).ReadOutputAs<List<int>>()!);
    }

    [Fact]
    public async Task Events_are_dropped_where_they_are_not_to_be_preserved()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("Once", false);
        await Client.RaiseEventAsync(id, "News", "old");
        await Client.RaiseEventAsync(id, "Go");
        await Reaches(id, "again");

        await Client.RaiseEventAsync(id, "News", "new");

        Assert.Equal("new", (await End(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_child_that_begins_again_still_returns_to_its_parent() => Assert.Equal(3, (await Run("ParentOfCounting")).ReadOutputAs<int>());
}
