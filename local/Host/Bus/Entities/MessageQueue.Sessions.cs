using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>Sessions: one receiver at a time, in the order in which they came to have messages.</summary>
internal sealed partial class MessageQueue
{
    private readonly SortedList<long, Lane> waiting = [];
    private long nextTurn;

    /// <summary>True when a session with messages waits for a receiver.</summary>
    public bool SessionWaits
    {
        get
        {
            lock (gate)
            {
                return waiting.Count > 0;
            }
        }
    }

    /// <summary>The session that has waited longest; null when none came within the wait.</summary>
    public async Task<SessionHold?> AcceptNextAsync(TimeSpan? wait, CancellationToken cancellationToken)
    {
        using var patience = new Patience(wait, bus.Time, cancellationToken);
        while (true)
        {
            Task next;
            lock (gate)
            {
                Advance();
                if (waiting.Count > 0)
                {
                    return Hold(waiting.GetValueAtIndex(0));
                }

                next = changed.Next;
            }

            if (!await patience.WaitAsync(next))
            {
                return null;
            }
        }
    }

    /// <summary>A session by its id, also one without messages.</summary>
    public SessionHold Accept(string sessionId)
    {
        lock (gate)
        {
            Advance();
            var lane = LaneOf(sessionId);
            return lane.Holder is null ? Hold(lane) : throw BusFaults.SessionTaken(Path, sessionId);
        }
    }

    /// <summary>Whether a held session has nothing to hand out, and what completes when that may have changed.</summary>
    public (bool Idle, Task Changed) Watch(SessionHold hold)
    {
        lock (gate)
        {
            Advance();
            return (!Holds(hold) || LaneOf(hold.SessionId).Ready.Count == 0, changed.Next);
        }
    }

    /// <summary>Until when the session is locked.</summary>
    public DateTimeOffset LockedUntil(SessionHold hold)
    {
        lock (gate)
        {
            Advance();
            return Held(hold).LockedUntil;
        }
    }

    public DateTimeOffset RenewSession(SessionHold hold)
    {
        lock (gate)
        {
            Advance();
            var lane = Held(hold);
            SetSessionDue(lane, bus.Now + Settings.LockDuration);
            foreach (var message in lane.Held.Values)
            {
                message.LockedUntil = lane.LockedUntil;
            }

            Arm();
            return lane.LockedUntil;
        }
    }

    /// <summary>Gives the session up; what was not settled goes back without counting as delivered. A lost session has been given up.</summary>
    public void Release(SessionHold hold)
    {
        lock (gate)
        {
            Advance();
            if (Holds(hold))
            {
                Release(LaneOf(hold.SessionId), countDeliveries: false);
            }
        }
    }

    public ValueTask<ReadOnlyMemory<byte>?> ReadStateAsync(SessionHold hold, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Advance();
            Held(hold);
        }

        return bus.Store.ReadAsync(MessageRows.SessionRow(Path, hold.SessionId), cancellationToken);
    }

    /// <param name="hold">The session.</param>
    /// <param name="state">Null takes the state away.</param>
    public Task WriteStateAsync(SessionHold hold, ReadOnlyMemory<byte>? state)
    {
        lock (gate)
        {
            Advance();
            Held(hold);
            return bus.Store.CommitAsync([new RowChange(MessageRows.SessionRow(Path, hold.SessionId), state)]);
        }
    }

    private bool Holds(SessionHold hold) => lanes.TryGetValue(hold.SessionId, out var lane) && lane.Holder == hold.Token;

    private Lane Held(SessionHold hold) => Holds(hold) ? lanes[hold.SessionId] : throw BusFaults.SessionLockLost(Path);

    private SessionHold Hold(Lane lane)
    {
        LeaveTurn(lane);
        var hold = new SessionHold(lane.SessionId, Guid.NewGuid());
        lane.Holder = hold.Token;
        SetSessionDue(lane, bus.Now + Settings.LockDuration);
        Arm();
        return hold;
    }

    private void Release(Lane lane, bool countDeliveries)
    {
        SetSessionDue(lane, null);
        lane.Holder = null;
        var held = lane.Held.Values.ToList();
        lane.Held.Clear();
        foreach (var message in held)
        {
            locked.Remove(message.LockToken!.Value);
            if (!countDeliveries)
            {
                message.DeliveryCount--;
                _ = bus.Store.CommitAsync([rows.PutCount(message)]);
            }

            Place(message);
        }

        TakeTurn(lane);
        Tidy(lane);
        changed.Beat();
    }

    private void TakeTurn(Lane lane)
    {
        if (Settings.RequiresSession && lane is { Holder: null, Turn: null, Ready.Count: > 0 })
        {
            lane.Turn = nextTurn++;
            waiting.Add(lane.Turn.Value, lane);
        }
    }

    private void LeaveTurn(Lane lane)
    {
        if (lane.Turn is { } turn)
        {
            waiting.Remove(turn);
            lane.Turn = null;
        }
    }

    private void Tidy(Lane lane)
    {
        if (lane.Ready.Count > 0)
        {
            return;
        }

        LeaveTurn(lane);
        if (lane is { Holder: null, Held.Count: 0 })
        {
            lanes.Remove(lane.SessionId);
        }
    }
}
