using RequestRouter.Local.Host.Bus.Messages;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>
/// Messages that wait for a receiver: of a queue, a subscription, a dead-letter queue, or a topic's scheduled ones. Each
/// message is a row before its sender is answered; locks are in memory only, so a restart is a lock lost.
/// </summary>
internal sealed partial class MessageQueue : IDisposable
{
    private const int NumbersReserved = 1024;
    private const int BlocksReadAtOnce = 16;

    private readonly Lock gate = new();
    private readonly BusContext bus;
    private readonly MessageRows rows;
    private readonly MessageQueue? deadLetters;
    private readonly Dictionary<long, BrokeredMessage> messages = [];
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, BrokeredMessage> locked = [];
    private readonly Pulse changed = new();
    private long nextNumber = 1;
    private long reservedNumber = 1;
    private bool listened;

    public MessageQueue(QueueSettings settings, BusContext bus, MessageQueue? deadLetters)
    {
        (Settings, this.bus, this.deadLetters) = (settings, bus, deadLetters);
        rows = new(settings.Path);
        timer = bus.Time.CreateTimer(_ => OnDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public QueueSettings Settings { get; }

    /// <summary>Takes scheduled messages whose time has come; set by who knows where they go.</summary>
    public Func<IReadOnlyList<BrokeredMessage>, Task> Activate { get; set; } = _ => Task.CompletedTask;

    private string Path => Settings.Path;

    /// <summary>Takes in the messages that a process before this one left.</summary>
    public async Task LoadAsync(IReadOnlyCollection<string> partitions, CancellationToken cancellationToken)
    {
        if (await bus.Store.ReadAsync(rows.SequenceRow, cancellationToken) is { } reserved)
        {
            nextNumber = reservedNumber = BitConverter.ToInt64(reserved.Span);
        }

        var blocks = partitions.Where(name => name.StartsWith(rows.BlockPrefix, StringComparison.Ordinal));
        foreach (var some in blocks.Chunk(BlocksReadAtOnce))
        {
            var read = await Task.WhenAll(some.Select(partition => MessageRows.ReadBlockAsync(bus.Store, partition, cancellationToken)));
            lock (gate)
            {
                foreach (var message in read.SelectMany(block => block))
                {
                    messages.Add(message.SequenceNumber, message);
                    Place(message);
                }
            }
        }

        lock (gate)
        {
            Arm();
        }
    }

    /// <summary>How many messages came in since the host started, those that are gone again among them.</summary>
    public long Admitted { get; private set; }

    /// <summary>A function listens from now on: what it could have is work under way.</summary>
    public void Listen()
    {
        lock (gate)
        {
            listened = true;
            foreach (var number in lanes.Values.SelectMany(lane => lane.Ready))
            {
                messages[number].Work ??= bus.Work.Begin();
            }

            changed.Beat();
        }
    }

    /// <summary>Numbers a message and adds the rows it needs to <paramref name="changes"/>; nobody sees it before <see cref="Publish"/>.</summary>
    public BrokeredMessage Admit(SentMessage content, MessageStage stage, long? enqueuedSequenceNumber, List<RowChange> changes)
    {
        lock (gate)
        {
            if (nextNumber == reservedNumber)
            {
                reservedNumber += NumbersReserved;
                changes.Add(RowChange.Put(rows.SequenceRow, BitConverter.GetBytes(reservedNumber)));
            }

            var number = nextNumber++;
            Admitted++;
            var message = new BrokeredMessage
            {
                SequenceNumber = number,
                EnqueuedSequenceNumber = enqueuedSequenceNumber ?? number,
                EnqueuedTime = bus.Now,
                Content = content,
                Stage = stage,
            };
            changes.Add(rows.Put(message));
            return message;
        }
    }

    /// <summary>Lets receivers have messages that have become durable.</summary>
    public void Publish(params IEnumerable<BrokeredMessage> admitted)
    {
        lock (gate)
        {
            foreach (var message in admitted)
            {
                messages.Add(message.SequenceNumber, message);
                Place(message);
            }

            Arm();
        }
    }

    /// <summary>Messages from a sequence number on, in order, whoever has them; none is changed by it.</summary>
    public List<Delivery> Peek(int max, long from, string? sessionId)
    {
        lock (gate)
        {
            Advance();
            return [.. messages.Values
                .Where(message => message.SequenceNumber >= from && (sessionId is null || message.Content.SessionId == sessionId))
                .OrderBy(message => message.SequenceNumber)
                .Take(max)
                .Select(Show)];
        }
    }

    /// <summary>Takes back a scheduled message.</summary>
    public Task CancelAsync(long sequenceNumber)
    {
        lock (gate)
        {
            Advance();
            if (!messages.TryGetValue(sequenceNumber, out var message) || message.Stage != MessageStage.Scheduled)
            {
                throw BusFaults.MessageNotFound(Path, sequenceNumber);
            }

            Forget(message);
            return bus.Store.CommitAsync([.. rows.Delete(message)]);
        }
    }

    /// <summary>Removes a scheduled message that others take the place of; false when it has been taken back meanwhile.</summary>
    public bool TryTakeScheduled(BrokeredMessage message, List<RowChange> changes)
    {
        lock (gate)
        {
            if (!messages.ContainsKey(message.SequenceNumber))
            {
                return false;
            }

            Forget(message);
            changes.AddRange(rows.Delete(message));
            return true;
        }
    }

    public void Dispose() => timer.Dispose();

    private DateTimeOffset ExpiryOf(BrokeredMessage message)
    {
        var time = message.Content.TimeToLive < Settings.TimeToLive ? message.Content.TimeToLive : Settings.TimeToLive;
        return Settings.Expires && time < DateTimeOffset.MaxValue - message.EnqueuedTime ? message.EnqueuedTime + time : DateTimeOffset.MaxValue;
    }

    private Delivery Show(BrokeredMessage message) => new(
        message.Content,
        message.SequenceNumber,
        message.EnqueuedSequenceNumber,
        message.EnqueuedTime,
        ExpiryOf(message),
        message.Stage,
        message.DeliveryCount,
        message.LockToken ?? Guid.Empty,
        message.LockedUntil);

    /// <summary>Puts a message that nobody holds where its stage wants it.</summary>
    private void Place(BrokeredMessage message)
    {
        message.LockToken = null;
        message.LockedUntil = default;
        if (message.Stage == MessageStage.Active && message.DeliveryCount >= Settings.MaxDeliveryCount)
        {
            _ = MoveToDeadLetters(message, "MaxDeliveryCountExceeded", $"Message could not be consumed after {Settings.MaxDeliveryCount} delivery attempts.");
            return;
        }

        var expiry = ExpiryOf(message);
        SetDue(message, message.Stage == MessageStage.Scheduled ? message.Content.ScheduledEnqueueTime : expiry == DateTimeOffset.MaxValue ? null : expiry);
        if (message.Stage != MessageStage.Active)
        {
            return;
        }

        if (listened)
        {
            message.Work ??= bus.Work.Begin();
        }

        var lane = LaneOf(message);
        lane.Ready.Add(message.SequenceNumber);
        TakeTurn(lane);
        changed.Beat();
    }

    private Lane LaneOf(BrokeredMessage message) => LaneOf(Settings.RequiresSession ? message.Content.SessionId ?? "" : "");

    private Lane LaneOf(string sessionId)
    {
        if (!lanes.TryGetValue(sessionId, out var lane))
        {
            lanes.Add(sessionId, lane = new(sessionId));
        }

        return lane;
    }

    /// <summary>Takes a message out of everything; its row is another matter.</summary>
    private void Forget(BrokeredMessage message)
    {
        messages.Remove(message.SequenceNumber);
        SetDue(message, null);
        if (message.LockToken is { } token)
        {
            locked.Remove(token);
        }

        var lane = LaneOf(message);
        lane.Ready.Remove(message.SequenceNumber);
        lane.Held.Remove(message.SequenceNumber);
        Tidy(lane);
    }
}
