using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Durable.Timers;
using RequestRouter.Local.Runtime.Storage;

namespace RequestRouter.Local.Runtime.Durable.Engine;

/// <summary>Everything one commit changes, and what follows from it once it stands.</summary>
internal sealed class TurnChanges
{
    public List<RowChange> Rows { get; } = [];

    public List<TimerEntry> NewTimers { get; } = [];

    public List<TimerEntry> OldTimers { get; } = [];

    public List<Delivery> Deliveries { get; } = [];

    public List<HistoryRecord> NewActivities { get; } = [];

    public void Put(RowKey key, ReadOnlyMemory<byte> value) => Rows.Add(RowChange.Put(key, value));

    public void Delete(RowKey key) => Rows.Add(RowChange.Delete(key));

    public void Set(TimerEntry timer)
    {
        NewTimers.Add(timer);
        Put(timer.Key, Marker);
    }

    public void Unset(TimerEntry timer)
    {
        OldTimers.Add(timer);
        Delete(timer.Key);
    }

    /// <summary>The value of rows whose key says all; not empty, so that every store keeps it apart from none.</summary>
    public static ReadOnlyMemory<byte> Marker { get; } = new byte[] { (byte)'1' };
}
