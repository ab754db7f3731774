namespace RequestRouter.Local.Host.Storage.Pages;

using Rows = List<KeyValuePair<string, ReadOnlyMemory<byte>>>;

/// <summary>Changes laid over rows, and rows cut into pages of bounded size.</summary>
internal static class PageMerge
{
    /// <summary>Both in ordinal order of row keys; a change wins over the row under the same key.</summary>
    public static Rows Apply(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> rows, IReadOnlyList<RowChange> changes)
    {
        var merged = new Rows();
        var place = 0;
        foreach (var row in rows)
        {
            while (place < changes.Count && string.CompareOrdinal(changes[place].Key.Row, row.Key) < 0)
            {
                Take(changes[place++]);
            }

            if (place < changes.Count && changes[place].Key.Row == row.Key)
            {
                Take(changes[place++]);
            }
            else
            {
                merged.Add(row);
            }
        }

        while (place < changes.Count)
        {
            Take(changes[place++]);
        }

        return merged;

        void Take(RowChange change)
        {
            if (change.Value is { } value)
            {
                merged.Add(new(change.Key.Row, value));
            }
        }
    }

    /// <summary>Cuts rows into parts of about half of <paramref name="limit"/>, or gives them whole where they fit.</summary>
    public static List<Rows> Cut(Rows rows, int limit)
    {
        if (rows.Sum(SizeOf) <= limit)
        {
            return [rows];
        }

        var parts = new List<Rows> { new() };
        var size = 0L;
        foreach (var row in rows)
        {
            if (size > 0 && size + SizeOf(row) > limit / 2)
            {
                parts.Add([]);
                size = 0;
            }

            parts[^1].Add(row);
            size += SizeOf(row);
        }

        return parts;
    }

    private static long SizeOf(KeyValuePair<string, ReadOnlyMemory<byte>> row) => row.Key.Length + row.Value.Length + 8;
}
