namespace RequestRouter.Local.Host.Storage;

/// <summary>Changed rows laid over older ones, in ordinal order of their row keys.</summary>
internal static class RowOverlay
{
    /// <summary>The changes of both, the newer winning; deletions stay, to cover what lies below.</summary>
    public static List<RowChange> Union(IEnumerable<RowChange> older, IEnumerable<RowChange> newer)
    {
        var rows = new SortedDictionary<string, RowChange>(StringComparer.Ordinal);
        foreach (var change in older.Concat(newer))
        {
            rows[change.Key.Row] = change;
        }

        return [.. rows.Values];
    }

    public static async IAsyncEnumerable<Row> Over(IAsyncEnumerable<Row> rows, List<RowChange> changes)
    {
        var place = 0;
        await foreach (var row in rows)
        {
            for (; place < changes.Count && string.CompareOrdinal(changes[place].Key.Row, row.Key.Row) < 0; place++)
            {
                if (changes[place].Value is { } earlier)
                {
                    yield return new(changes[place].Key, earlier);
                }
            }

            if (place == changes.Count || changes[place].Key.Row != row.Key.Row)
            {
                yield return row;
            }
        }

        for (; place < changes.Count; place++)
        {
            if (changes[place].Value is { } later)
            {
                yield return new(changes[place].Key, later);
            }
        }
    }
}
