using Microsoft.DurableTask.Client;

namespace RequestRouter.Host.Tests.Conformance;

// Source: "Sub-orchestrations in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable, and the API
// reference of CallSubOrchestratorAsync and TaskOrchestrationContext.Parent.
public sealed class ChildTests(DurableHub hub) : ConformanceTest(hub)
{
    [Fact]
    public async Task A_sub_orchestration_returns_to_its_parent_like_an_activity() =>
        Assert.Equal(16, (await Run("ParentOfDoubling", 7)).ReadOutputAs<int>());

    [Fact]
    public async Task A_child_gets_the_id_it_is_given_and_knows_its_parent()
    {
        var done = await Run("ParentOfKnowing");

        Assert.Equal($"{done.InstanceId}:child of ParentOfKnowing {done.InstanceId}", done.ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await Client.GetInstanceAsync(done.InstanceId + ":child"))!.RuntimeStatus);
    }

    [Fact]
    public async Task An_orchestration_that_a_client_started_has_no_parent() => Assert.True((await Run("Alone")).ReadOutputAs<bool>());

    [Fact]
    public async Task A_childs_failure_reaches_its_parent() => Assert.Equal("FailAtOnce kaputt", (await Run("ParentOfFailing")).ReadOutputAs<string>());

    [Fact]
    public async Task A_failed_child_is_tried_again_under_a_retry_policy() => Assert.Equal("third", (await Run("ParentOfFlaky")).ReadOutputAs<string>());

    [Fact]
    public async Task Children_run_side_by_side() => Assert.Equal(210, (await Run("ParentOfMany")).ReadOutputAs<int>());

    [Fact] // the extension ends the instance it is told, not its children
    public async Task Termination_leaves_the_children_as_they_are()
    {
        string own = Unique("child");
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("ParentOfWaiting", own);
        await Reaches(own, "waiting");

        await Client.TerminateInstanceAsync(id, "enough");

        await End(id);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await Client.GetInstanceAsync(own))!.RuntimeStatus);
    }
}
