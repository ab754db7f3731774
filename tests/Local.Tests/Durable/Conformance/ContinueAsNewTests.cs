using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Conformance;

// Source: "Eternal orchestrations in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable, and the API
// reference of ContinueAsNew.
public sealed class ContinueAsNewTests : ConformanceTest
{
    [Fact]
    public async Task An_orchestration_begins_again_under_its_id_with_the_new_input()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc<int, int>("Count", async (context, n) =>
            {
                n = await context.CallActivityAsync<int>("Next", n);
                if (n < 10)
                {
                    context.ContinueAsNew(n);
                }

                return n;
            })
            .AddActivityFunc<int, int>("Next", (_, n) => n + 1));
        var done = await Run(client, "Count", 0);
        Assert.Equal(10, done.ReadOutputAs<int>());
        Assert.Equal(9, done.ReadInputAs<int>());
    }

    // "the history is truncated"
    [Fact]
    public async Task The_history_begins_again_too()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc<int, int>("Count", async (context, n) =>
            {
                await context.CallActivityAsync("Nothing");
                if (n < 5)
                {
                    context.ContinueAsNew(n + 1);
                }

                return n;
            })
            .AddActivityFunc("Nothing", _ => { }));
        var done = await Run(client, "Count", 0);
        Assert.Equal(8, (await client.GetOrchestrationHistoryAsync(done.InstanceId)).Count);
    }

    private static async Task<DurableTaskClient> Collector(ContinueAsNewTests test, bool preserve) => await test.With(tasks => tasks
        .AddOrchestratorFunc<List<int>, List<int>>("Collect", async (context, got) =>
        {
            got.Add(await context.WaitForExternalEvent<int>("Number"));
            if (got.Count < 20)
            {
                context.ContinueAsNew(got, preserve);
                await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
            }

            return got;
        }));

    [Fact]
    public async Task Events_that_nobody_has_waited_for_are_carried_over_in_their_order()
    {
        var client = await Collector(this, preserve: true);
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Collect", new List<int>());
        for (int n = 1; n <= 20; n++)
        {
            await client.RaiseEventAsync(id, "Number", n);
        }

        Assert.Equal(Enumerable.Range(1, 20), (await End(client, id)).ReadOutputAs<List<int>>()!);
    }

    [Fact]
    public async Task Events_are_dropped_where_they_are_not_to_be_preserved()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc<bool, string>("Once", async (context, again) =>
        {
            if (!again)
            {
                await context.WaitForExternalEvent<string>("Go");
                context.ContinueAsNew(true, preserveUnprocessedEvents: false);
                return "first";
            }

            context.SetCustomStatus("again");
            return await context.WaitForExternalEvent<string>("News");
        }));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Once", false);
        await client.RaiseEventAsync(id, "News", "old");
        await client.RaiseEventAsync(id, "Go");
        await Reaches(client, id, "again");
        await client.RaiseEventAsync(id, "News", "new");
        Assert.Equal("new", (await End(client, id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_child_that_begins_again_still_returns_to_its_parent()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Parent", context => context.CallSubOrchestratorAsync<int>("Child", 0))
            .AddOrchestratorFunc<int, int>("Child", (context, n) =>
            {
                if (n < 3)
                {
                    context.ContinueAsNew(n + 1);
                }

                return n;
            }));
        Assert.Equal(3, (await Run(client, "Parent")).ReadOutputAs<int>());
    }
}
