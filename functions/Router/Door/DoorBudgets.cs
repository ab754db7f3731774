using System.Threading.RateLimiting;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Door;

/// <summary>
/// How much each State may put in the way of the others, beyond its calls: what waits in its line of the queue (<see cref="SubmissionLines"/>), and
/// cases it opens, each of which has clocks for months. In the time of the network, not of the law.
/// </summary>
public sealed class DoorBudgets(CallSettings settings) : IDisposable
{
    /// <summary>After which a case that was not opened may be.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    /// <summary>Dead letters of messages that no key verifies, at once; one a second after that.</summary>
    private const int MostOfNobody = 1000;

    /// <summary>Rejections of one State that are told one by one; one a second after that.</summary>
    private const int MostToldAlone = 100;

    /// <summary>Turns of one State that are waited for; its line is taken one at a time, so that more are none.</summary>
    private const int MostWaiting = 64;

    // Not more comes in over some time than goes out, so that no line fills the queue that all share.
    private readonly PartitionedRateLimiter<StateCode> lines = Of(Bucket(settings.Line, settings.PerSecond, TimeSpan.FromSeconds(2)));

    // At the pace of the line's own share also where much of it has gathered: a line that is taken as fast as it can be is a flood after all.
    private readonly PartitionedRateLimiter<StateCode> turns = Of(Bucket(settings.Turns, settings.Part, 2 * settings.PartEvery, MostWaiting));

    private readonly PartitionedRateLimiter<StateCode> openings = Of(Bucket(settings.Openings, settings.PerSecond, TimeSpan.FromMinutes(1)));

    // Each rejection is signed, sent and kept in an inbox: told one by one, those of a flood would hold up the notices of all.
    private readonly PartitionedRateLimiter<StateCode> rejections = Of(Bucket(MostToldAlone, 1, TimeSpan.FromSeconds(1)));

    private readonly TokenBucketRateLimiter ofNobody = new(Bucket(MostOfNobody, 1, TimeSpan.FromSeconds(1)));

    /// <summary>Whether one more submission of this State may be put in its line.</summary>
    public bool TryLineUp(StateCode state) => Try(lines.AttemptAcquire(state));

    /// <summary>Waits until the next submission of this State's line is due: half a share each second, after some at once.</summary>
    public async ValueTask TurnAsync(StateCode state, CancellationToken cancellationToken)
    {
        using var turn = await turns.AcquireAsync(state, 1, cancellationToken);
    }

    /// <summary>Whether one more rejection of what this State sends too much is told by itself; else together with others.</summary>
    public bool TryTellAlone(StateCode state) => Try(rejections.AttemptAcquire(state));

    /// <summary>Whether this State may open one more case.</summary>
    public bool TryOpen(StateCode state) => Try(openings.AttemptAcquire(state));

    /// <summary>Whether one more message that is nobody's may be kept for the operator.</summary>
    public bool TryKeepOfNobody() => Try(ofNobody.AttemptAcquire());

    public void Dispose()
    {
        lines.Dispose();
        turns.Dispose();
        rejections.Dispose();
        openings.Dispose();
        ofNobody.Dispose();
    }

    private static bool Try(RateLimitLease lease)
    {
        using (lease)
        {
            return lease.IsAcquired;
        }
    }

    private static PartitionedRateLimiter<StateCode> Of(TokenBucketRateLimiterOptions each) =>
        PartitionedRateLimiter.Create<StateCode, StateCode>(state => RateLimitPartition.GetTokenBucketLimiter(state, _ => each));

    private static TokenBucketRateLimiterOptions Bucket(int most, int perPeriod, TimeSpan period, int waiting = 0) => new()
    {
        TokenLimit = most,
        TokensPerPeriod = perPeriod,
        ReplenishmentPeriod = period,
        QueueLimit = waiting,
    };
}
