using System.Globalization;
using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Storage;

namespace RequestRouter.Local.Runtime.Durable.Engine;

/// <summary>An instance as its rows tell it.</summary>
internal sealed class StoredInstance
{
    public InstanceStatus? Status { get; private set; }

    public List<TurnRecord> History { get; } = [];

    public List<InboxItem> Inbox { get; } = [];

    public static async Task<StoredInstance> ReadAsync(IRowStore store, string instance, CancellationToken cancellation)
    {
        var stored = new StoredInstance();
        await foreach (var (key, value) in store.ScanAsync(DurableRows.Partition(instance), "", cancellation))
        {
            if (key.Row.StartsWith(DurableRows.Turns, StringComparison.Ordinal))
            {
                stored.History.Add(DurableJson.ReadTurn(value));
            }
            else if (key.Row.StartsWith(DurableRows.Inbox, StringComparison.Ordinal))
            {
                long sequence = long.Parse(key.Row.AsSpan(DurableRows.Inbox.Length), CultureInfo.InvariantCulture);
                stored.Inbox.Add(new InboxItem(DurableJson.ReadRecord(value), sequence));
            }
            else if (key.Row == DurableRows.StatusRow)
            {
                stored.Status = DurableJson.ReadStatus(value);
            }
        }

        return stored;
    }
}
