using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Conformance;

// Source: "Sub-orchestrations in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable, and the API
// reference of CallSubOrchestratorAsync and TaskOrchestrationContext.Parent.
public sealed class SubOrchestrationTests : ConformanceTest
{
    [Fact]
    public async Task A_sub_orchestration_returns_to_its_parent_like_an_activity()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc<int, int>("Parent", async (context, n) => await context.CallSubOrchestratorAsync<int>("Child", n) + 1)
            .AddOrchestratorFunc<int, int>("Child", (context, n) => context.CallActivityAsync<int>("Double", n))
            .AddActivityFunc<int, int>("Double", (_, n) => n * 2));
        Assert.Equal(15, (await Run(client, "Parent", 7)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_child_gets_the_id_it_is_given_and_knows_its_parent()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Parent", context =>
                context.CallSubOrchestratorAsync<string>("Child", options: new SubOrchestrationOptions(instanceId: context.InstanceId + ":child")))
            .AddOrchestratorFunc("Child", context => $"{context.InstanceId} of {context.Parent!.Name} {context.Parent.InstanceId}"));
        var done = await Run(client, "Parent");
        string id = done.InstanceId;
        Assert.Equal($"{id}:child of Parent {id}", done.ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await client.GetInstanceAsync(id + ":child"))!.RuntimeStatus);
    }

    [Fact]
    public async Task An_orchestration_that_a_client_started_has_no_parent()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Alone", context => context.Parent is null));
        Assert.True((await Run(client, "Alone")).ReadOutputAs<bool>());
    }

    [Fact]
    public async Task A_childs_failure_reaches_its_parent()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Parent", async context =>
            {
                try
                {
                    await context.CallSubOrchestratorAsync("Child");
                    return "nothing";
                }
                catch (TaskFailedException failure)
                {
                    return $"{failure.TaskName} {failure.FailureDetails.ErrorMessage}";
                }
            })
            .AddOrchestratorFunc("Child", _ => throw new InvalidOperationException("kaputt")));
        Assert.Equal("Child kaputt", (await Run(client, "Parent")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_failed_child_is_tried_again_under_a_retry_policy()
    {
        int attempts = 0;
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Parent", context =>
                context.CallSubOrchestratorAsync<string>("Child", TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMilliseconds(1)))))
            .AddOrchestratorFunc("Child", context => context.CallActivityAsync<string>("Flaky"))
            .AddActivityFunc("Flaky", _ => ++attempts == 3 ? "third" : throw new InvalidOperationException("not yet")));
        Assert.Equal("third", (await Run(client, "Parent")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Children_run_side_by_side()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Parent", async context =>
                (await Task.WhenAll(Enumerable.Range(1, 20).Select(n => context.CallSubOrchestratorAsync<int>("Child", n)))).Sum())
            .AddOrchestratorFunc<int, int>("Child", async (context, n) =>
            {
                await context.CreateTimer(TimeSpan.FromMilliseconds(n), CancellationToken.None);
                return n;
            }));
        Assert.Equal(210, (await Run(client, "Parent")).ReadOutputAs<int>());
    }
}
