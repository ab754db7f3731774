using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.TestApp.Conformance;

/// <summary>What fails, and what is tried again.</summary>
public static class FailureStories
{
    [Function(nameof(TryActivity))]
    public static async Task<string> TryActivity([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            await context.CallActivityAsync(nameof(Fail), "");
            return "nothing";
        }
        catch (TaskFailedException failure)
        {
            var details = failure.FailureDetails;
            return $"{failure.TaskName} #{failure.TaskId} {details.ErrorType} {details.ErrorMessage} "
                + $"{details.IsCausedBy<InvalidOperationException>()} {details.IsCausedBy<SystemException>()} {details.IsCausedBy<ArgumentException>()}";
        }
    }

    [Function(nameof(Fail))]
    public static string Fail([ActivityTrigger] string what) => throw new InvalidOperationException("kaputt" + what, new TimeoutException("too slow"));

    [Function(nameof(FailAtOnce))]
    public static Task FailAtOnce([OrchestrationTrigger] TaskOrchestrationContext context) =>
        throw new InvalidOperationException(context.IsReplaying ? "replayed" : "kaputt");

    [Function(nameof(LetFail))]
    public static Task LetFail([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync(nameof(Fail), "");

    [Function(nameof(CallNobody))]
    public static Task CallNobody([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync("Nobody");

    /// <summary>Calls an activity that fails as often as it is told, under the options that it is told.</summary>
    [Function(nameof(TryAgain))]
    public static async Task<string> TryAgain([OrchestrationTrigger] TaskOrchestrationContext context, Trial trial)
    {
        var begun = context.CurrentUtcDateTime;
        string result = await context.CallActivityAsync<string>(nameof(Flaky), trial.Failures, Options(trial.Under));
        return $"{result} {(context.CurrentUtcDateTime - begun).TotalMilliseconds >= 30}";
    }

    [Function(nameof(Flaky))]
    public static string Flaky([ActivityTrigger] int failures, string instanceId) =>
        Remembered.Count(instanceId) is var attempt && attempt > failures ? $"after {attempt}" : throw new InvalidOperationException($"not yet: {attempt}");

    [Function(nameof(ParentOfFailing))]
    public static async Task<string> ParentOfFailing([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            await context.CallSubOrchestratorAsync(nameof(FailAtOnce));
            return "nothing";
        }
        catch (TaskFailedException failure)
        {
            return $"{failure.TaskName} {failure.FailureDetails.ErrorMessage}";
        }
    }

    [Function(nameof(ParentOfFlaky))]
    public static Task<string> ParentOfFlaky([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallSubOrchestratorAsync<string>(
        nameof(FlakyChild), context.InstanceId, TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMilliseconds(1))));

    [Function(nameof(FlakyChild))]
    public static Task<string> FlakyChild([OrchestrationTrigger] TaskOrchestrationContext context, string parent) =>
        context.CallActivityAsync<string>(nameof(FlakyFor), parent);

    [Function(nameof(FlakyFor))]
    public static string FlakyFor([ActivityTrigger] string parent) =>
        Remembered.Count(parent) == 3 ? "third" : throw new InvalidOperationException("not yet");

    private static TaskOptions Options(string under) => under switch
    {
        "growing waits" => TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMilliseconds(10), backoffCoefficient: 2)),
        "three attempts" => TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMilliseconds(1))),
        "what it handles" => TaskOptions.FromRetryPolicy(
            new RetryPolicy(3, TimeSpan.FromMilliseconds(1)) { HandleFailure = details => details.IsCausedBy<TimeoutException>() }),
        "a timeout" => TaskOptions.FromRetryPolicy(
            new RetryPolicy(50, TimeSpan.FromMilliseconds(400), retryTimeout: TimeSpan.FromMilliseconds(1000))),
        "a handler" => TaskOptions.FromRetryHandler(retry =>
            retry.LastAttemptNumber < 4 && retry.LastFailure.IsCausedBy<InvalidOperationException>()),
        "a waiting handler" => TaskOptions.FromRetryHandler(async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMilliseconds(30), CancellationToken.None);
            return true;
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(under), under, "There is no such way of trying again."),
    };
}
