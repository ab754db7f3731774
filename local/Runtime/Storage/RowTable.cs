namespace RequestRouter.Local.Runtime.Storage;

/// <summary>Rows by partition, each partition in ordinal order of its row keys. Not safe for concurrent use.</summary>
internal sealed class RowTable
{
    private readonly Dictionary<string, SortedList<string, ReadOnlyMemory<byte>>> partitions = new(StringComparer.Ordinal);

    public IEnumerable<string> Partitions => partitions.Keys;

    public bool TryGet(RowKey key, out ReadOnlyMemory<byte> value)
    {
        value = default;
        return partitions.TryGetValue(key.Partition, out var rows) && rows.TryGetValue(key.Row, out value);
    }

    public void Put(RowKey key, ReadOnlyMemory<byte> value)
    {
        if (!partitions.TryGetValue(key.Partition, out var rows))
        {
            partitions.Add(key.Partition, rows = new(StringComparer.Ordinal));
        }

        rows[key.Row] = value;
    }

    public void Remove(RowKey key)
    {
        if (partitions.TryGetValue(key.Partition, out var rows) && rows.Remove(key.Row) && rows.Count == 0)
        {
            partitions.Remove(key.Partition);
        }
    }

    public IEnumerable<Row> From(string partition, string fromRow)
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
