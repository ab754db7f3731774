using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations;

/// <summary>How long orchestrations keep trying what can only fail because something is out of order.</summary>
public static class Patience
{
    /// <summary>About two days at growing intervals of up to an hour; after that the instance fails and the sweep starts it anew.</summary>
    public static readonly TaskOptions ForStorage = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 60,
        firstRetryInterval: TimeSpan.FromSeconds(1),
        backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromHours(1)));
}
