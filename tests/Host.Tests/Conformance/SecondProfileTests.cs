namespace RequestRouter.Host.Tests.Conformance;

/// <summary>
/// The short form of the folder on the provider that Azure takes by default; all of it runs there with the environment variable
/// <c>CONFORMANCE_PROFILE=AzureStorage</c>.
/// </summary>
public sealed class SecondProfileTests(AzureStorageHub hub) : IClassFixture<AzureStorageHub>
{
    [Fact]
    public Task Activities_are_called_in_sequence() => new ActivityTests(hub).Activities_are_called_in_sequence_and_their_results_come_back();

    [Fact]
    public Task An_activity_knows_its_instance() => new ActivityTests(hub).An_activity_knows_its_name_and_the_instance_that_called_it();

    [Fact]
    public Task An_early_event_waits() => new EventTests(hub).An_event_that_comes_early_waits_for_its_wait();

    [Fact]
    public Task An_activitys_exception_reaches_the_orchestrator() =>
        new FailureTests(hub).An_activitys_exception_reaches_the_orchestrator_as_TaskFailedException();

    [Fact]
    public Task What_fails_is_tried_again() => new FailureTests(hub).What_fails_is_tried_again_by_its_rule(2, "growing waits", "after 3 True");

    [Fact]
    public Task A_child_knows_its_parent() => new ChildTests(hub).A_child_gets_the_id_it_is_given_and_knows_its_parent();

    [Fact]
    public Task Events_are_carried_over() => new ContinueAsNewTests(hub).Events_that_nobody_has_waited_for_are_carried_over_in_their_order();

    [Fact]
    public Task A_cancelled_timer_lets_the_orchestration_end() => new TimerTests(hub).A_cancelled_timer_is_cancelled_and_lets_the_orchestration_end();

    [Fact]
    public Task A_suspended_instance_keeps_what_arrives() => new InstanceTests(hub).A_suspended_instance_keeps_what_arrives_until_it_is_resumed();

    [Fact]
    public Task An_ended_instance_can_be_purged() => new InstanceTests(hub).An_ended_instance_can_be_purged_and_then_is_not_there();
}
