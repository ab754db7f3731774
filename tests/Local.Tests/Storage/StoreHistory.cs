using System.Text;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>A row of commits that make every kind of change to the pages, and what is there after each.</summary>
internal static class StoreHistory
{
    /// <summary>A checkpoint every few commits, and small pages, so that partitions are cut, emptied and made anew.</summary>
    public static readonly JournalOptions Options = new() { EntriesPerCheckpoint = 3, PageBytes = 60, CacheBytes = 400 };

    /// <summary>Grows a partition past a page, moves a row between partitions, and makes, empties and makes again the same partition.</summary>
    public static RowChange[] Commit(int number) =>
    [
        Put("log", $"{number:d3}", $"{number:d20}"),
        RowChange.Delete(new("log", $"{number - 8:d3}")),
        Put($"at/{number / 2}", "token", $"{number}"),
        RowChange.Delete(new($"at/{(number / 2) - 1}", "token")),
        number % 4 < 2 ? Put("again", $"{number % 3}", $"{number}") : RowChange.Delete(new("again", $"{number % 3}")),
        number % 4 < 2 ? RowChange.Delete(new("again", $"{(number + 1) % 3}")) : RowChange.Delete(new("again", $"{(number + 2) % 3}")),
        RowChange.Delete(new("again", $"{(number + 1) % 3}x")),
    ];

    private static RowChange Put(string partition, string row, string value) => RowChange.Put(new(partition, row), Encoding.UTF8.GetBytes(value));

    /// <summary>All rows after so many commits, as <see cref="StoreContents"/> gives them.</summary>
    public static List<string> Model(int commits)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in Enumerable.Range(0, commits).SelectMany(Commit))
        {
            rows[$"{change.Key.Partition}/{change.Key.Row}"] = change.Value is { } value ? Encoding.UTF8.GetString(value.Span) : "";
        }

        return [.. rows.Where(row => row.Value.Length > 0).Select(row => $"{row.Key}={row.Value}")];
    }
}
