using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Bus.Entities;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>Sessions, several at once; the messages of each in order, one run after the other.</summary>
/// <remarks>As in Azure, a session is held for the idle timeout even while others wait for a place, and a function that takes batches
/// serves one session at a time.</remarks>
internal sealed class SessionListener(MessageQueue queue, FunctionRunner runner, TriggerSettings settings, TimeProvider time, ILogger log)
    : MessageListener(queue, runner, runner.MessagesPerRun > 1 ? 1 : settings.MaxConcurrentSessions, log)
{
    protected override async Task<Func<Task>> NextAsync()
    {
        // Without a limit to the wait, a session comes or the wait is cancelled.
        var hold = await Queue.AcceptNextAsync(null, Stopping);
        return () => ServeAsync(new(Queue, hold!));
    }

    private async Task ServeAsync(HeldSession session)
    {
        try
        {
            do
            {
                var deliveries = await Queue.TryReceiveAsync(session.Hold, Runner.MessagesPerRun, Terms);
                if (deliveries.Count > 0)
                {
                    await Runner.RunAsync(Queue, deliveries, session, Ending);
                }
                else if (!await StaysAsync(session))
                {
                    return;
                }
            }
            while (!session.Released && !Stopping.IsCancellationRequested);
        }
        catch (ServiceBusException fault) when (fault.Reason == ServiceBusFailureReason.SessionLockLost)
        {
            // Its messages have gone back; the session is taken up again by whoever comes first.
            return;
        }
        finally
        {
            Queue.Release(session.Hold);
        }
    }

    /// <summary>Waits in a session without messages; false when it is time to give it up.</summary>
    private async Task<bool> StaysAsync(HeldSession session)
    {
        var idle = settings.SessionIdleTimeout;
        using var renewal = LockRenewal.Begin(() => session.Renew(), Queue.Settings.LockDuration, idle, time);
        using var patience = new Patience(idle, TimeProvider.System, Stopping);
        while (true)
        {
            var (isIdle, changed) = Queue.Watch(session.Hold);
            if (!isIdle)
            {
                return true;
            }

            if (Stopping.IsCancellationRequested || !await patience.WaitAsync(changed))
            {
                return false;
            }
        }
    }
}
