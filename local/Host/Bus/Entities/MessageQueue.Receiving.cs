using RequestRouter.Local.Host.Bus.Messages;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>Handing messages out.</summary>
internal sealed partial class MessageQueue
{
    /// <summary>
    /// Up to <paramref name="max"/> messages, at least one unless the wait ends first.
    /// </summary>
    /// <param name="hold">The session, where the queue has sessions.</param>
    /// <param name="max">The most messages to hand out.</param>
    /// <param name="terms">Whether they are locked or gone, and who takes them.</param>
    /// <param name="wait">How long to wait for the first; null for ever.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<List<Delivery>> ReceiveAsync(SessionHold? hold, int max, ReceiveTerms terms, TimeSpan? wait, CancellationToken cancellationToken)
    {
        using var patience = new Patience(wait, bus.Time, cancellationToken);
        while (true)
        {
            Task next;
            List<Delivery> deliveries;
            Task commit;
            lock (gate)
            {
                Advance();
                (deliveries, commit) = TakeReady(hold is null ? LaneOf("") : Held(hold), max, terms);
                next = changed.Next;
            }

            if (deliveries.Count > 0)
            {
                await commit;
                return deliveries;
            }

            if (!await patience.WaitAsync(next))
            {
                return [];
            }
        }
    }

    /// <summary>What is there now of a session, up to <paramref name="max"/>; locked.</summary>
    public async Task<List<Delivery>> TryReceiveAsync(SessionHold hold, int max, ReceiveTerms terms)
    {
        List<Delivery> deliveries;
        Task commit;
        lock (gate)
        {
            Advance();
            (deliveries, commit) = TakeReady(Held(hold), max, terms);
        }

        await commit;
        return deliveries;
    }

    /// <summary>Deferred messages, locked as others are.</summary>
    public async Task<List<Delivery>> ReceiveDeferredAsync(SessionHold? hold, IReadOnlyList<long> numbers, ReceiveTerms terms)
    {
        List<Delivery> deliveries;
        Task commit;
        lock (gate)
        {
            Advance();
            if (hold is not null)
            {
                Held(hold);
            }

            foreach (var number in numbers)
            {
                if (!messages.TryGetValue(number, out var message) || message.Stage != MessageStage.Deferred || message.LockToken is not null
                    || (hold is not null && message.Content.SessionId != hold.SessionId))
                {
                    throw BusFaults.MessageNotFound(Path, number);
                }
            }

            (deliveries, commit) = HandOut([.. numbers.Select(number => messages[number])], terms);
        }

        await commit;
        return deliveries;
    }

    private (List<Delivery> Deliveries, Task Commit) TakeReady(Lane lane, int max, ReceiveTerms terms)
    {
        var taken = lane.Ready.Take(max).Select(number => messages[number]).ToList();
        return taken.Count == 0 ? ([], Task.CompletedTask) : HandOut(taken, terms);
    }

    /// <summary>
    /// The deliveries, to be handed over once the commit is durable: a message that kills each process that takes it must
    /// reach its last delivery all the same.
    /// </summary>
    private (List<Delivery> Deliveries, Task Commit) HandOut(List<BrokeredMessage> taken, ReceiveTerms terms)
    {
        var deliveries = new List<Delivery>(taken.Count);
        var changes = new List<RowChange>(taken.Count);
        foreach (var message in taken)
        {
            var lane = LaneOf(message);
            message.DeliveryCount++;
            if (!terms.ByFunction)
            {
                message.Work?.Dispose();
                message.Work = null;
            }

            if (terms.Delete)
            {
                deliveries.Add(Show(message));
                changes.AddRange(rows.Delete(message));
                Forget(message);
                continue;
            }

            lane.Ready.Remove(message.SequenceNumber);
            var token = Guid.NewGuid();
            message.LockToken = token;
            locked.Add(token, message);
            if (Settings.RequiresSession)
            {
                lane.Held[message.SequenceNumber] = message;
                message.LockedUntil = lane.LockedUntil;
                SetDue(message, null);
            }
            else
            {
                message.LockedUntil = bus.Now + Settings.LockDuration;
                SetDue(message, message.LockedUntil);
            }

            changes.Add(rows.PutCount(message));
            deliveries.Add(Show(message));
        }

        Arm();
        return (deliveries, bus.Store.CommitAsync(changes));
    }
}
