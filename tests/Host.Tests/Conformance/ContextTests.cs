using Microsoft.DurableTask;

namespace RequestRouter.Host.Tests.Conformance;

// Source: "Orchestrator function code constraints", "Custom orchestration status" and "Orchestration versioning" on
// learn.microsoft.com/azure/azure-functions/durable, and the API reference of TaskOrchestrationContext.
public sealed class ContextTests(DurableHub hub) : ConformanceTest(hub)
{
    [Fact]
    public async Task The_custom_status_can_be_read_while_the_orchestration_runs()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("Report");
        await Reaches(id, "waiting");

        await Client.RaiseEventAsync(id, "Go");

        Assert.Equal("gone", (await End(id)).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task The_time_and_new_ids_are_the_same_on_every_replay() => Assert.Equal(1, (await Run("Same")).ReadOutputAs<int>());

    [Fact]
    public async Task The_time_is_in_UTC() => Assert.Equal("Utc", (await Run("Kind")).ReadOutputAs<string>());

    [Fact] // IsReplaying: false once the code does what it has not done before.
    public async Task The_context_tells_replay_from_a_first_run() =>
        Assert.Equal(["step 0", "step 1", "step 2"], (await Run("Steps")).ReadOutputAs<string[]>()!);

    // Versions after that of host.json are left to workers that have them (versionMatchStrategy CurrentOrOlder).
    [Fact] // host.json defaultVersion, StartOrchestrationOptions.Version, CompareVersionTo
    public async Task An_instance_runs_under_the_version_it_was_started_with()
    {
        Assert.Equal("1.10 1 0 -1", (await Run("Version")).ReadOutputAs<string>());

        string id = await Client.ScheduleNewOrchestrationInstanceAsync("Version", null, new StartOrchestrationOptions { Version = "1.2" });
        Assert.Equal("1.2 -1 -1 -1", (await End(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_child_runs_under_the_default_version_unless_it_is_given_another() =>
        Assert.Equal("1.10 1.0", (await Run("ParentOfVersions")).ReadOutputAs<string>());
}
