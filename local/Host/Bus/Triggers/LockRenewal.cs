using Azure.Messaging.ServiceBus;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>Renews a lock at half its time, while a function runs and for no longer than the settings allow.</summary>
internal sealed class LockRenewal : IDisposable
{
    private readonly ITimer? timer;

    private LockRenewal(ITimer? timer) => this.timer = timer;

    /// <param name="renew">Renews; a lock that has been lost ends the renewing.</param>
    /// <param name="lockDuration">How long a lock holds.</param>
    /// <param name="limit">How long locks are renewed at the most; zero for not at all.</param>
    /// <param name="time">The clock.</param>
    public static LockRenewal Begin(Action renew, TimeSpan lockDuration, TimeSpan limit, TimeProvider time)
    {
        if (limit <= TimeSpan.Zero)
        {
            return new(null);
        }

        var end = time.GetUtcNow() + limit;
        var lost = false;
        return new(time.CreateTimer(Renew, null, lockDuration / 2, lockDuration / 2));

        void Renew(object? state)
        {
            if (lost || time.GetUtcNow() > end)
            {
                return;
            }

            try
            {
                renew();
            }
            catch (ServiceBusException)
            {
                // The function learns it when it settles: the message goes to another run.
                lost = true;
            }
        }
    }

    public void Dispose() => timer?.Dispose();
}
