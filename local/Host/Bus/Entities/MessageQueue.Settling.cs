using RequestRouter.Local.Host.Bus.Messages;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Bus.Entities;

using Properties = IReadOnlyDictionary<string, object?>;

/// <summary>What a receiver does with a message it holds.</summary>
internal sealed partial class MessageQueue
{
    public async Task CompleteAsync(Guid token)
    {
        BrokeredMessage message;
        Task commit;
        lock (gate)
        {
            message = Locked(token);
            Forget(message);
            commit = bus.Store.CommitAsync([.. rows.Delete(message)]);
        }

        await commit;
        message.Work?.Dispose();
    }

    /// <summary>Back to where it was, for the next receiver; to the dead letters when it has been handed out too often.</summary>
    public async Task AbandonAsync(Guid token, Properties? changes)
    {
        Task commit = Task.CompletedTask;
        lock (gate)
        {
            var message = Unlock(token);
            if (changes is { Count: > 0 })
            {
                message.Content = message.Content.With(changes);
                commit = bus.Store.CommitAsync([rows.Put(message)]);
            }

            Place(message);
            Arm();
        }

        await commit;
    }

    /// <summary>Back to where it was, as if it had never been handed out: who had it could not look at it.</summary>
    public async Task ReturnAsync(Guid token)
    {
        Task commit;
        lock (gate)
        {
            var message = Unlock(token);
            message.DeliveryCount--;
            commit = bus.Store.CommitAsync([rows.PutCount(message)]);
            Place(message);
            Arm();
        }

        await commit;
    }

    public async Task DeferAsync(Guid token, Properties? changes)
    {
        BrokeredMessage message;
        Task commit;
        lock (gate)
        {
            message = Unlock(token);
            message.Stage = MessageStage.Deferred;
            message.Content = message.Content.With(changes ?? new Dictionary<string, object?>());
            commit = bus.Store.CommitAsync([rows.Put(message)]);
            Place(message);
            Arm();
        }

        await commit;
        Park(message);
    }

    public Task DeadLetterAsync(Guid token, string? reason, string? description, Properties? changes)
    {
        lock (gate)
        {
            if (deadLetters is null)
            {
                throw new InvalidOperationException($"A message in '{Path}' cannot be dead-lettered.");
            }

            var message = Unlock(token);
            message.Content = message.Content.With(changes ?? new Dictionary<string, object?>());
            return MoveToDeadLetters(message, reason, description);
        }
    }

    /// <summary>Until when the message is locked now. A message of a session is locked as its session is.</summary>
    public DateTimeOffset Renew(Guid token)
    {
        lock (gate)
        {
            var message = Locked(token);
            message.LockedUntil = bus.Now + Settings.LockDuration;
            SetDue(message, message.LockedUntil);
            Arm();
            return message.LockedUntil;
        }
    }

    /// <summary>A function has ended without settling: what comes next is the end of the lock, and that is no work under way.</summary>
    public void Park(Guid token)
    {
        lock (gate)
        {
            if (locked.TryGetValue(token, out var message))
            {
                Park(message);
            }
        }
    }

    private static void Park(BrokeredMessage message)
    {
        message.Work?.Dispose();
        message.Work = null;
    }

    private BrokeredMessage Locked(Guid token)
    {
        Advance();
        return locked.TryGetValue(token, out var message)
            ? message
            : throw (Settings.RequiresSession ? BusFaults.SessionLockLost(Path) : BusFaults.MessageLockLost(Path));
    }

    private BrokeredMessage Unlock(Guid token)
    {
        var message = Locked(token);
        locked.Remove(token);
        LaneOf(message).Held.Remove(message.SequenceNumber);
        return message;
    }

    /// <summary>One commit takes it from here and puts it there; receivers of the dead letters see it when that is durable.</summary>
    private async Task MoveToDeadLetters(BrokeredMessage message, string? reason, string? description)
    {
        using var work = bus.Work.Begin();
        message.Work?.Dispose();
        Forget(message);
        var reasons = new Dictionary<string, object?>();
        if (reason is not null)
        {
            reasons["DeadLetterReason"] = reason;
        }

        if (description is not null)
        {
            reasons["DeadLetterErrorDescription"] = description;
        }

        var copy = new BrokeredMessage
        {
            SequenceNumber = message.SequenceNumber,
            EnqueuedSequenceNumber = message.EnqueuedSequenceNumber,
            EnqueuedTime = message.EnqueuedTime,
            Content = message.Content.With(reasons),
            DeliveryCount = message.DeliveryCount,
        };
        var there = deadLetters!.rows;
        await bus.Store.CommitAsync([.. rows.Delete(message), there.Put(copy), there.PutCount(copy)]);
        deadLetters.Publish(copy);
    }
}
