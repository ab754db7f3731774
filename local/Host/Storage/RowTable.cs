namespace RequestRouter.Local.Host.Storage;

/// <summary>
/// Rows by partition, each partition in ordinal order of its row keys; a null value says that the row is deleted.
/// Not safe for concurrent use.
/// </summary>
internal sealed class RowTable
{
    private readonly Dictionary<string, SortedList<string, ReadOnlyMemory<byte>?>> partitions = new(StringComparer.Ordinal);

    public IEnumerable<string> Partitions => partitions.Keys;

    /// <summary>Bytes of keys and values written so far, counting an overwritten value again: an upper bound.</summary>
    public long Bytes { get; private set; }

    public bool TryGet(RowKey key, out ReadOnlyMemory<byte>? value)
    {
        value = null;
        return partitions.TryGetValue(key.Partition, out var rows) && rows.TryGetValue(key.Row, out value);
    }

    public void Put(RowKey key, ReadOnlyMemory<byte>? value)
    {
        if (!partitions.TryGetValue(key.Partition, out var rows))
        {
            partitions.Add(key.Partition, rows = new(StringComparer.Ordinal));
        }

        rows[key.Row] = value;
        Bytes += 100 + (2 * key.Row.Length) + (value?.Length ?? 0);
    }

    public void Remove(RowKey key)
    {
        if (partitions.TryGetValue(key.Partition, out var rows) && rows.Remove(key.Row) && rows.Count == 0)
        {
            partitions.Remove(key.Partition);
        }
    }

    public IEnumerable<RowChange> From(string partition, string fromRow)
    {
        if (!partitions.TryGetValue(partition, out var rows))
        {
            yield break;
        }

        for (var index = FirstAtOrAfter(rows.Keys, fromRow); index < rows.Count; index++)
        {
            yield return new(new(partition, rows.GetKeyAtIndex(index)), rows.GetValueAtIndex(index));
        }
    }

    private static int FirstAtOrAfter(IList<string> keys, string row)
    {
        var (low, high) = (0, keys.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(keys[middle], row) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
