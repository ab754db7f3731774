using DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Host.Tests.Conformance;

// Source: "Handling errors in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable, and the API
// reference of TaskFailedException, TaskFailureDetails, RetryPolicy and TaskOptions.
public sealed class FailureTests(DurableHub hub) : ConformanceTest(hub)
{
    [Fact]
    public async Task An_activitys_exception_reaches_the_orchestrator_as_TaskFailedException() => Assert.Equal(
        "Fail #0 System.InvalidOperationException kaputt True True False",
        (await Run("TryActivity")).ReadOutputAs<string>());

    [Fact]
    public async Task An_unhandled_exception_fails_the_orchestration_with_its_details()
    {
        var done = await Run("FailAtOnce");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);
        Assert.Equal((typeof(InvalidOperationException).FullName, "kaputt"), await FailureOf(done));
    }

    [Fact]
    public async Task An_unhandled_activity_failure_fails_the_orchestration_and_tells_the_cause()
    {
        var done = await Run("LetFail");

        Assert.Equal(
            (typeof(TaskFailedException).FullName, "Task 'Fail' (#0) failed with an unhandled exception: kaputt"), await FailureOf(done));
    }

    [Fact] // An unknown name is a failure of the one who calls it, not of the worker.
    public async Task A_name_that_is_not_registered_is_a_failure()
    {
        var activity = await Run("CallNobody");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, activity.RuntimeStatus);
        Assert.Contains("Nobody", (await FailureOf(activity)).Message, StringComparison.Ordinal);

        // A start is refused at once, or the instance fails; it never stands for ever.
        Assert.Contains("Nobody", await FailureOfStartAsync("Nobody"), StringComparison.Ordinal);
    }

    // "Automatic retry on failure": attempts in all, the first included; each wait is the last one times the coefficient.
    // "Custom retry handlers": they decide from the failure and the attempt, and may wait on a timer.
    [Theory]
    [InlineData(2, "growing waits", "after 3 True")]
    [InlineData(1, "a waiting handler", "after 2 True")]
    public async Task What_fails_is_tried_again_by_its_rule(int failures, string rule, string expected) =>
        Assert.Equal(expected, (await Run("TryAgain", new { Failures = failures, Under = rule })).ReadOutputAs<string>());

    [Theory]
    [InlineData("three attempts", 3, 3)]
    [InlineData("what it handles", 1, 1)]
    [InlineData("a handler", 4, 4)]
    [InlineData("a timeout", 2, 4)]
    public async Task What_goes_on_failing_is_given_up_by_its_rule(string rule, int least, int most)
    {
        var done = await Run("TryAgain", new { Failures = 50, Under = rule });

        Assert.Equal(OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);

        // Where timers come early there is time for more attempts than the rule is made for.
        most = rule == "a timeout" && Hub.EarlyBy > TimeSpan.Zero ? 49 : most;
        Assert.InRange(int.Parse((await FailureOf(done)).Message.Split(':')[^1], System.Globalization.CultureInfo.InvariantCulture), least, most);
    }

    private async Task<string> FailureOfStartAsync(string orchestrator)
    {
        try
        {
            var done = await Run(orchestrator);
            Assert.Equal(OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);
            return done.FailureDetails?.ErrorMessage ?? done.SerializedOutput ?? "";
        }
        catch (Exception refused) when (refused is Grpc.Core.RpcException or ArgumentException)
        {
            return refused.Message;
        }
    }

    /// <summary>Why an instance failed, as its history tells it: AzureStorage gives it with the instance as text alone.</summary>
    private async Task<(string? Type, string Message)> FailureOf(OrchestrationMetadata done)
    {
        var told = (await Client.GetOrchestrationHistoryAsync(done.InstanceId)).OfType<ExecutionCompletedEvent>().Single().FailureDetails!;
        Assert.True(done.FailureDetails is null ? done.SerializedOutput!.Contains(told.ErrorMessage, StringComparison.Ordinal) : done.FailureDetails.ErrorMessage == told.ErrorMessage);
        return (told.ErrorType, told.ErrorMessage);
    }
}
