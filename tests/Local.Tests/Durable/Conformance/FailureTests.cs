using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Conformance;

// Source: "Handling errors in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable, and the API
// reference of TaskFailedException, TaskFailureDetails, RetryPolicy and TaskOptions.
public sealed class FailureTests : ConformanceTest
{
    [Fact]
    public async Task An_activitys_exception_reaches_the_orchestrator_as_TaskFailedException()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Try", async context =>
            {
                try
                {
                    await context.CallActivityAsync("Fail");
                    return "nothing";
                }
                catch (TaskFailedException failure)
                {
                    var details = failure.FailureDetails;
                    return $"{failure.TaskName} #{failure.TaskId} {details.ErrorType} {details.ErrorMessage} "
                        + $"{details.IsCausedBy<InvalidOperationException>()} {details.IsCausedBy<SystemException>()} {details.IsCausedBy<ArgumentException>()} "
                        + details.InnerFailure!.ErrorMessage;
                }
            })
            .AddActivityFunc("Fail", _ => throw new InvalidOperationException("kaputt", new TimeoutException("too slow"))));

        Assert.Equal(
            "Fail #0 System.InvalidOperationException kaputt True True False too slow",
            (await Run(client, "Try")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_unhandled_exception_fails_the_orchestration_with_its_details()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Fail", _ => throw new InvalidOperationException("kaputt")));
        var done = await Run(client, "Fail");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);
        Assert.Equal(typeof(InvalidOperationException).FullName, done.FailureDetails!.ErrorType);
        Assert.Equal("kaputt", done.FailureDetails.ErrorMessage);
    }

    [Fact]
    public async Task An_unhandled_activity_failure_fails_the_orchestration_and_keeps_the_cause()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Try", context => context.CallActivityAsync("Fail"))
            .AddActivityFunc("Fail", _ => throw new InvalidOperationException("kaputt")));
        var done = await Run(client, "Try");
        Assert.Equal(typeof(TaskFailedException).FullName, done.FailureDetails!.ErrorType);
        Assert.Equal("Task 'Fail' (#0) failed with an unhandled exception: kaputt", done.FailureDetails.ErrorMessage);
        Assert.Equal(typeof(InvalidOperationException).FullName, done.FailureDetails.InnerFailure!.ErrorType);
    }

    // Worker source: an unknown name is a failure of the task, not of the worker.
    [Fact]
    public async Task A_name_that_is_not_registered_is_a_failure()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Try", context => context.CallActivityAsync("Nobody")));
        var activity = await Run(client, "Try");
        Assert.Equal("ActivityTaskNotFound", activity.FailureDetails!.InnerFailure!.ErrorType);
        var orchestrator = await Run(client, "Nobody");
        Assert.Equal("OrchestratorTaskNotFound", orchestrator.FailureDetails!.ErrorType);
    }

    private static int attempts;

    private static Task<DurableTaskClient> Flaky(FailureTests test, int failures, Func<TaskOptions> options) => test.With(tasks =>
    {
        attempts = 0;
        tasks
            .AddOrchestratorFunc("Try", async context =>
            {
                var begun = context.CurrentUtcDateTime;
                string result = await context.CallActivityAsync<string>("Flaky", options());
                return $"{result} {(context.CurrentUtcDateTime - begun).TotalMilliseconds >= 30}";
            })
            .AddActivityFunc("Flaky", _ => ++attempts > failures ? $"after {attempts}" : throw new InvalidOperationException("not yet"));
    });

    // "Automatic retry on failure": attempts in all, the first included; each wait is the last one times the coefficient.
    [Fact]
    public async Task A_retry_policy_tries_again_after_growing_waits()
    {
        var client = await Flaky(this, 2, () => TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMilliseconds(10), backoffCoefficient: 2)));
        Assert.Equal("after 3 True", (await Run(client, "Try")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_retry_policy_gives_up_after_its_number_of_attempts()
    {
        var client = await Flaky(this, 5, () => TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMilliseconds(1))));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await Run(client, "Try")).RuntimeStatus);
        Assert.Equal(3, attempts);
    }

    [Fact]
    public async Task A_retry_policy_tries_again_only_what_it_handles()
    {
        var client = await Flaky(this, 5, () => TaskOptions.FromRetryPolicy(
            new RetryPolicy(3, TimeSpan.FromMilliseconds(1)) { HandleFailure = details => details.IsCausedBy<TimeoutException>() }));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await Run(client, "Try")).RuntimeStatus);
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task A_retry_policy_stops_at_its_timeout()
    {
        var client = await Flaky(this, 50, () => TaskOptions.FromRetryPolicy(
            new RetryPolicy(50, TimeSpan.FromMilliseconds(400), retryTimeout: TimeSpan.FromMilliseconds(1000))));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await Run(client, "Try")).RuntimeStatus);
        Assert.InRange(attempts, 2, 4);
    }

    // "Custom retry handlers"
    [Fact]
    public async Task A_retry_handler_decides_from_the_failure_and_the_attempt()
    {
        var client = await Flaky(this, 5, () => TaskOptions.FromRetryHandler(retry =>
            retry.LastAttemptNumber < 4 && retry.LastFailure.IsCausedBy<InvalidOperationException>()));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await Run(client, "Try")).RuntimeStatus);
        Assert.Equal(4, attempts);
    }

    [Fact]
    public async Task A_retry_handler_may_wait_on_a_timer()
    {
        var client = await Flaky(this, 1, () => TaskOptions.FromRetryHandler(async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMilliseconds(30), CancellationToken.None);
            return true;
        }));
        Assert.Equal("after 2 True", (await Run(client, "Try")).ReadOutputAs<string>());
    }
}
