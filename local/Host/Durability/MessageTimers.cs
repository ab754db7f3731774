using DurableTask.Core.History;

namespace RequestRouter.Local.Host.Durability;

/// <summary>Messages that wait for their time: timers of orchestrations, and starts that were asked for later.</summary>
internal sealed class MessageTimers : IDisposable
{
    /// <summary>A system timer takes no longer wait than 49 days; a longer one is waited for in parts.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);

    private static readonly Comparer<(DateTime Due, PendingMessage Message)> ByDue = Comparer<(DateTime Due, PendingMessage Message)>.Create(
        (one, other) => one.Due != other.Due ? one.Due.CompareTo(other.Due) : one.Message.Sequence.CompareTo(other.Message.Sequence));

    private readonly Lock gate = new();
    private readonly SortedSet<(DateTime Due, PendingMessage Message)> waiting = new(ByDue);
    private readonly Dictionary<string, List<PendingMessage>> byInstance = new(StringComparer.Ordinal);
    private readonly TimeProvider time;
    private readonly Action<PendingMessage> fire;
    private readonly ITimer alarm;

    public MessageTimers(TimeProvider time, Action<PendingMessage> fire)
    {
        (this.time, this.fire) = (time, fire);
        alarm = time.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public static DateTime DueOf(PendingMessage message) => message.Message.Event switch
    {
        TimerFiredEvent timer => timer.FireAt,
        ExecutionStartedEvent { ScheduledStartTime: { } start } => start,
        var other => throw new InvalidOperationException($"A message of the kind {other.EventType} waits for no time."),
    };

    public void Set(PendingMessage message)
    {
        lock (gate)
        {
            waiting.Add((DueOf(message), message));
            if (!byInstance.TryGetValue(message.InstanceId, out var own))
            {
                byInstance.Add(message.InstanceId, own = []);
            }

            own.Add(message);
            Wind();
        }
    }

    /// <summary>Takes back what waits for an execution that has ended.</summary>
    public IReadOnlyList<PendingMessage> Withdraw(string instance, string execution)
    {
        lock (gate)
        {
            if (!byInstance.TryGetValue(instance, out var own))
            {
                return [];
            }

            List<PendingMessage> ended = [.. own.Where(message => message.Message.OrchestrationInstance.ExecutionId == execution)];
            ended.ForEach(message => Remove(message, own));
            Wind();
            return ended;
        }
    }

    public void Dispose() => alarm.Dispose();

    private void FireDue()
    {
        List<PendingMessage> due = [];
        lock (gate)
        {
            var now = time.GetUtcNow().UtcDateTime;
            while (waiting.Count > 0 && waiting.Min.Due <= now)
            {
                var message = waiting.Min.Message;
                Remove(message, byInstance[message.InstanceId]);
                due.Add(message);
            }

            Wind();
        }

        due.ForEach(fire);
    }

    private void Remove(PendingMessage message, List<PendingMessage> own)
    {
        waiting.Remove((DueOf(message), message));
        own.Remove(message);
        if (own.Count == 0)
        {
            byInstance.Remove(message.InstanceId);
        }
    }

    private void Wind()
    {
        if (waiting.Count == 0)
        {
            alarm.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        var wait = waiting.Min.Due - time.GetUtcNow().UtcDateTime;
        alarm.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait && time == TimeProvider.System ? LongestWait : wait, Timeout.InfiniteTimeSpan);
    }
}
