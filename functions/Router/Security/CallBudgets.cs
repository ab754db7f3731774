using System.Threading.RateLimiting;

namespace RequestRouter.Router.Security;

/// <summary>
/// A share of the router for each State, so that none slows the others down. Who calls faster than its share waits, in its own line; once
/// the line is full, further calls are refused, after a second: refusals cost, too, and who calls again at once would be many calls.
/// What all of them call together beyond what an instance serves is refused at once, before the calls that were taken wait for each other.
/// In the time of the network, not of the law.
/// </summary>
public sealed class CallBudgets(CallSettings settings) : IDisposable
{
    /// <summary>After which a call that was refused may find a place.</summary>
    public const int RetryAfterSeconds = 2;

    /// <summary>Calls of one State that wait for their turn.</summary>
    private const int Line = 32;

    /// <summary>Refusals that are held back at once, of all States; further ones are not held back.</summary>
    private const int MostHeld = 512;

    private static readonly TimeSpan Holding = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<StateCode> shares = PartitionedRateLimiter.Create<StateCode, StateCode>(state =>
        RateLimitPartition.GetTokenBucketLimiter(state, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.Burst,
            TokensPerPeriod = settings.Part,
            ReplenishmentPeriod = settings.PartEvery,
            QueueLimit = Line,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    private readonly TokenBucketRateLimiter all = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = settings.BurstOfAll,
        TokensPerPeriod = settings.PartOfAll,
        ReplenishmentPeriod = settings.PartOfAllEvery,
        QueueLimit = 0,
    });

    private int held;

    /// <summary>After which a call that was refused because the router is busy may find a place: another for each, so that they do not all come back at once.</summary>
    public static int RetryAfterBusySeconds => Random.Shared.Next(RetryAfterSeconds, 4 * RetryAfterSeconds);

    /// <summary>Whether a State may make this call now, or after a short wait.</summary>
    /// <param name="state">Who calls.</param>
    /// <param name="calls">What this one counts as.</param>
    /// <param name="cancellationToken">Of the caller who waits no longer.</param>
    public async ValueTask<CallAdmission> AdmitAsync(StateCode state, int calls, CancellationToken cancellationToken)
    {
        using var lease = await shares.AcquireAsync(state, calls, cancellationToken);
        if (lease.IsAcquired)
        {
            // Last, for what one State calls beyond its share takes nothing from the others.
            using var place = all.AttemptAcquire(calls);
            return place.IsAcquired ? CallAdmission.Admitted : CallAdmission.RouterBusy;
        }

        if (Interlocked.Increment(ref held) <= MostHeld)
        {
            await Task.Delay(Holding, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Interlocked.Decrement(ref held);
        return CallAdmission.ShareSpent;
    }

    public void Dispose()
    {
        shares.Dispose();
        all.Dispose();
    }
}
