using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations;

/// <summary>
/// How long orchestrations keep trying what fails because something the router depends on is away. What would fail for ever is not
/// tried again: the activity sets it aside itself (<see cref="Faults.Quarantined"/>).
/// </summary>
public static class Patience
{
    /// <summary>About two days at growing intervals of up to an hour; after that the instance fails and the sweep starts it anew.</summary>
    public static readonly TaskOptions ForStorage = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 60,
        firstRetryInterval: TimeSpan.FromSeconds(1),
        backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromHours(1)));
}
