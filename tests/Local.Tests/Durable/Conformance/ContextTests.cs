using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Conformance;

// Source: "Orchestrator function code constraints", "Custom orchestration status" and "Orchestration versioning" on
// learn.microsoft.com/azure/azure-functions/durable, and the API reference of TaskOrchestrationContext.
public sealed class ContextTests : ConformanceTest
{
    [Fact]
    public async Task The_custom_status_can_be_read_while_the_orchestration_runs()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Report", async context =>
        {
            context.SetCustomStatus("waiting");
            await context.WaitForExternalEvent<string>("Go");
            context.SetCustomStatus("gone");
        }));
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Report");
        await Reaches(client, id, "waiting");
        await client.RaiseEventAsync(id, "Go");
        Assert.Equal("gone", (await End(client, id)).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task The_time_and_new_ids_are_the_same_on_every_replay()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<string>();
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Same", async context =>
            {
                seen.Add($"{context.CurrentUtcDateTime:O} {context.NewGuid()} {context.NewGuid()}");
                await context.CallActivityAsync("Nothing");
                await context.CallActivityAsync("Nothing");
                return context.NewGuid() != context.NewGuid();
            })
            .AddActivityFunc("Nothing", _ => { }));
        Assert.True((await Run(client, "Same")).ReadOutputAs<bool>());
        Assert.Single(seen.Distinct());
    }

    [Fact]
    public async Task The_time_is_in_UTC()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Kind", context => context.CurrentUtcDateTime.Kind.ToString()));
        Assert.Equal("Utc", (await Run(client, "Kind")).ReadOutputAs<string>());
    }

    // IsReplaying: false once the code does what it has not done before.
    [Fact]
    public async Task The_context_tells_replay_from_a_first_run()
    {
        var firsts = new System.Collections.Concurrent.ConcurrentBag<string>();
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Steps", async context =>
            {
                for (int step = 0; step < 3; step++)
                {
                    if (!context.IsReplaying)
                    {
                        firsts.Add($"step {step}");
                    }

                    await context.CallActivityAsync("Nothing");
                }
            })
            .AddActivityFunc("Nothing", _ => { }));
        await Run(client, "Steps");
        Assert.Equal(["step 0", "step 1", "step 2"], firsts.Order());
    }

    // defaultVersion, StartOrchestrationOptions.Version, CompareVersionTo
    [Fact]
    public async Task An_instance_runs_under_the_version_it_was_started_with()
    {
        var client = await With(
            tasks => tasks.AddOrchestratorFunc("Version", context =>
                $"{context.Version} {Math.Sign(context.CompareVersionTo("1.9"))} {Math.Sign(context.CompareVersionTo("1.10"))} {Math.Sign(context.CompareVersionTo("2.0"))}"),
            defaultVersion: "1.10");
        Assert.Equal("1.10 1 0 -1", (await Run(client, "Version")).ReadOutputAs<string>());
        string id = await client.ScheduleNewOrchestrationInstanceAsync("Version", null, new StartOrchestrationOptions { Version = "2.0" });
        Assert.Equal("2.0 1 1 0", (await End(client, id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_child_runs_under_the_default_version_unless_it_is_given_another()
    {
        var client = await With(
            tasks => tasks
                .AddOrchestratorFunc("Parent", async context =>
                    await context.CallSubOrchestratorAsync<string>("Child") + " "
                    + await context.CallSubOrchestratorAsync<string>("Child", new SubOrchestrationOptions { Version = "3.0" }))
                .AddOrchestratorFunc("Child", context => context.Version),
            defaultVersion: "1.0");
        Assert.Equal("1.0 3.0", (await Run(client, "Parent")).ReadOutputAs<string>());
    }
}
