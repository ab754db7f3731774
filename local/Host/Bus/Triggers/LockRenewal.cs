using Azure.Messaging.ServiceBus;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>Renews a lock at half its time, while a function runs and for no longer than the settings allow.</summary>
internal sealed class LockRenewal : IDisposable
{
    private readonly Action renew;
    private readonly DateTimeOffset end;
    private readonly TimeProvider time;
    private readonly ITimer? timer;

    private LockRenewal(Action renew, TimeSpan lockDuration, TimeSpan limit, TimeProvider time)
    {
        (this.renew, end, this.time) = (renew, time.GetUtcNow() + limit, time);
        timer = limit <= TimeSpan.Zero ? null : time.CreateTimer(_ => Renew(), null, lockDuration / 2, lockDuration / 2);
    }

    /// <param name="renew">Renews; a lock that has been lost ends the renewing.</param>
    /// <param name="lockDuration">How long a lock holds.</param>
    /// <param name="limit">How long locks are renewed at the most; zero for not at all.</param>
    /// <param name="time">The clock.</param>
    public static LockRenewal Begin(Action renew, TimeSpan lockDuration, TimeSpan limit, TimeProvider time) => new(renew, lockDuration, limit, time);

    public void Dispose() => timer?.Dispose();

    private void Renew()
    {
        if (time.GetUtcNow() > end)
        {
            Dispose();
            return;
        }

        try
        {
            renew();
        }
        catch (ServiceBusException)
        {
            // The function learns it when it settles: the message goes to another run.
            Dispose();
        }
    }
}
