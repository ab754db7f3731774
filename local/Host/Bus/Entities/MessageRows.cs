using System.Globalization;
using RequestRouter.Local.Host.Bus.Messages;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>
/// Where the messages of a queue stand. Blocks of consecutive messages share a partition, so that partitions stay small
/// however long the queue; the count of deliveries is a row of its own, so that handing out a message does not write it anew.
/// </summary>
internal sealed class MessageRows(string path)
{
    /// <summary>Begins the names of all partitions of the bus.</summary>
    public const string Prefix = "bus|";

    private const int BlockLength = 128;
    private const string MessageKind = "m";
    private const string CountKind = "d";

    public string BlockPrefix => $"{Prefix}{path}|b";

    public RowKey SequenceRow => new($"{Prefix}{path}|#", "sequence");

    public static RowKey SessionRow(string path, string sessionId) => new($"{Prefix}{path}|s|{Bucket(sessionId)}", sessionId);

    public RowChange Put(BrokeredMessage message) => RowChange.Put(Key(message, MessageKind), MessageCodec.Encode(message));

    public RowChange PutCount(BrokeredMessage message)
    {
        message.CountStored = true;
        return RowChange.Put(Key(message, CountKind), BitConverter.GetBytes(message.DeliveryCount));
    }

    public IEnumerable<RowChange> Delete(BrokeredMessage message) =>
        message.CountStored
            ? [RowChange.Delete(Key(message, MessageKind)), RowChange.Delete(Key(message, CountKind))]
            : [RowChange.Delete(Key(message, MessageKind))];

    /// <summary>The messages of one block, in order.</summary>
    public static async Task<List<BrokeredMessage>> ReadBlockAsync(IRowStore store, string partition, CancellationToken cancellationToken)
    {
        var messages = new SortedDictionary<long, BrokeredMessage>();
        var counts = new List<(long Number, int Count)>();
        await foreach (var row in store.ScanAsync(partition, "", cancellationToken))
        {
            var number = long.Parse(row.Key.Row.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (row.Key.Row.EndsWith(MessageKind, StringComparison.Ordinal))
            {
                messages.Add(number, MessageCodec.Decode(number, row.Value));
            }
            else
            {
                counts.Add((number, BitConverter.ToInt32(row.Value.Span)));
            }
        }

        foreach (var (number, count) in counts.Where(count => messages.ContainsKey(count.Number)))
        {
            (messages[number].DeliveryCount, messages[number].CountStored) = (count, true);
        }

        return [.. messages.Values];
    }

    private static string Bucket(string sessionId) =>
        (sessionId.Aggregate(17u, (hash, character) => (hash * 31) + character) % 1024).ToString("x3", CultureInfo.InvariantCulture);

    private RowKey Key(BrokeredMessage message, string kind) => new(
        BlockPrefix + (message.SequenceNumber / BlockLength).ToString("x14", CultureInfo.InvariantCulture),
        message.SequenceNumber.ToString("x16", CultureInfo.InvariantCulture) + kind);
}
