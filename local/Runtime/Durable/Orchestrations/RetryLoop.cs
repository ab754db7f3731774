using Microsoft.DurableTask;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

/// <summary>Calls again after a failure, as a policy or a handler says. Runs as orchestrator code, so its waits are durable timers.</summary>
internal static class RetryLoop
{
    public static async Task<T> RunAsync<T>(TaskOrchestrationContext context, TaskRetryOptions retry, Func<Task<T>> call)
    {
        DateTime first = context.CurrentUtcDateTime;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException failure)
            {
                TimeSpan spent = context.CurrentUtcDateTime - first;
                if (retry.Handler is { } handler)
                {
                    if (!await handler(new RetryContext(context, attempt, failure.FailureDetails, spent, CancellationToken.None)))
                    {
                        throw;
                    }
                }
                else
                {
                    var policy = retry.Policy!;
                    if (attempt >= policy.MaxNumberOfAttempts || !policy.Handle(failure) || TooLate(policy, spent))
                    {
                        throw;
                    }

                    await context.CreateTimer(Wait(policy, attempt), CancellationToken.None);
                }
            }
        }
    }

    private static bool TooLate(RetryPolicy policy, TimeSpan spent) => policy.RetryTimeout != Timeout.InfiniteTimeSpan && spent >= policy.RetryTimeout;

    private static TimeSpan Wait(RetryPolicy policy, int attempt)
    {
        double milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        bool capped = policy.MaxRetryInterval != Timeout.InfiniteTimeSpan && milliseconds > policy.MaxRetryInterval.TotalMilliseconds;
        return capped ? policy.MaxRetryInterval : TimeSpan.FromMilliseconds(Math.Min(milliseconds, TimeSpan.FromDays(36500).TotalMilliseconds));
    }
}
