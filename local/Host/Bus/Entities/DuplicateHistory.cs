using System.Globalization;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>
/// The message ids that an entity took within its window; rows, so that a restart forgets none. Rows of the same minute
/// share a partition, and go with the first send after their time. Used under the lock of its entity.
/// </summary>
internal sealed class DuplicateHistory(string path, TimeSpan window)
{
    private readonly Dictionary<string, Task> seen = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset At, string MessageId)> order = new();

    private string Prefix => $"{MessageRows.Prefix}{path}|i";

    public async Task LoadAsync(IRowStore store, IReadOnlyCollection<string> partitions, CancellationToken cancellationToken)
    {
        foreach (var partition in partitions.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var rows = new List<(DateTimeOffset At, string MessageId)>();
            await foreach (var row in store.ScanAsync(partition, "", cancellationToken))
            {
                rows.Add((new(BitConverter.ToInt64(row.Value.Span), TimeSpan.Zero), row.Key.Row));
            }

            foreach (var row in rows.OrderBy(row => row.At))
            {
                order.Enqueue(row);
                seen[row.MessageId] = Task.CompletedTask;
            }
        }
    }

    /// <summary>The commit that made the first message of this id durable, or null when it is new.</summary>
    public Task? FirstOf(string messageId) => seen.GetValueOrDefault(messageId);

    /// <summary>Enters a new id; <paramref name="stands"/> completes when its message is durable.</summary>
    public void Enter(string messageId, DateTimeOffset now, Task stands, List<RowChange> changes)
    {
        seen.Add(messageId, stands);
        order.Enqueue((now, messageId));
        changes.Add(RowChange.Put(Key(now, messageId), BitConverter.GetBytes(now.UtcTicks)));
    }

    /// <summary>Lets go of what has left the window.</summary>
    public void Forget(DateTimeOffset now, List<RowChange> changes)
    {
        while (order.TryPeek(out var oldest) && oldest.At + window <= now)
        {
            order.Dequeue();
            seen.Remove(oldest.MessageId);
            changes.Add(RowChange.Delete(Key(oldest.At, oldest.MessageId)));
        }
    }

    private RowKey Key(DateTimeOffset at, string messageId) =>
        new(Prefix + (at.UtcTicks / TimeSpan.TicksPerMinute).ToString("x12", CultureInfo.InvariantCulture), messageId);
}
