using RequestRouter.Local.Host.Bus.Messages;

namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>What happens to messages and sessions by the clock: due, expired, lock lost.</summary>
internal sealed partial class MessageQueue
{
    private readonly SortedSet<(DateTimeOffset At, long Number)> due = [];
    private readonly SortedSet<(DateTimeOffset At, string SessionId)> sessionsDue = new(Comparer<(DateTimeOffset At, string SessionId)>.Create(
        (left, right) => left.At != right.At ? left.At.CompareTo(right.At) : string.CompareOrdinal(left.SessionId, right.SessionId)));

    private readonly ITimer timer;
    private DateTimeOffset armedFor = DateTimeOffset.MaxValue;

    private void SetDue(BrokeredMessage message, DateTimeOffset? at)
    {
        if (message.Due is { } before)
        {
            due.Remove((before, message.SequenceNumber));
        }

        message.Due = at;
        if (at is { } after)
        {
            due.Add((after, message.SequenceNumber));
        }
    }

    private void SetSessionDue(Lane lane, DateTimeOffset? until)
    {
        sessionsDue.Remove((lane.LockedUntil, lane.SessionId));
        lane.LockedUntil = until ?? default;
        if (until is { } at)
        {
            sessionsDue.Add((at, lane.SessionId));
        }
    }

    /// <summary>Does what the time that has passed has brought. Every operation begins with it, so that none sees a lock past its time.</summary>
    private void Advance()
    {
        var now = bus.Now;
        while (sessionsDue.Count > 0 && sessionsDue.Min.At <= now)
        {
            Release(lanes[sessionsDue.Min.SessionId], countDeliveries: true);
        }

        List<BrokeredMessage>? activated = null;
        while (due.Count > 0 && due.Min.At <= now)
        {
            var message = this.messages[due.Min.Number];
            SetDue(message, null);
            if (message.LockToken is { } token)
            {
                locked.Remove(token);
                Place(message);
            }
            else if (message.Stage == MessageStage.Scheduled)
            {
                (activated ??= []).Add(message);
            }
            else
            {
                Expire(message);
            }
        }

        if (activated is not null)
        {
            // Not under this lock: where they go takes its own first.
            var (messages, work) = (activated, bus.Work.Begin());
            _ = Task.Run(async () =>
            {
                using (work)
                {
                    await Activate(messages);
                }
            });
        }

        Arm();
    }

    private void Expire(BrokeredMessage message)
    {
        if (Settings.DeadLetterExpired && deadLetters is not null)
        {
            _ = MoveToDeadLetters(message, "TTLExpiredException", "The message expired and was dead lettered.");
            return;
        }

        Forget(message);
        var work = message.Work;
        _ = bus.Store.CommitAsync([.. rows.Delete(message)]).ContinueWith(_ => work?.Dispose(), TaskScheduler.Default);
    }

    // The timer is only ever set earlier: one that fires for something that has been settled finds nothing to do.
    private void Arm()
    {
        var first = due.Count > 0 ? due.Min.At : DateTimeOffset.MaxValue;
        if (sessionsDue.Count > 0 && sessionsDue.Min.At < first)
        {
            first = sessionsDue.Min.At;
        }

        if (first < armedFor)
        {
            armedFor = first;
            var wait = first - bus.Now;
            timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestTimer ? wait : LongestTimer, Timeout.InfiniteTimeSpan);
        }
    }

    // The system's timers take less than 50 days.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(40);

    private void OnDue()
    {
        lock (gate)
        {
            armedFor = DateTimeOffset.MaxValue;
            Advance();
        }
    }
}
