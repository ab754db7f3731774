using System.Text;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>All rows of a store, as a model in a test states them.</summary>
internal static class StoreContents
{
    /// <summary>Lines <c>partition/row=value</c>, sorted.</summary>
    public static async Task<List<string>> OfAsync(JournaledRowStore store)
    {
        var lines = new List<string>();
        await foreach (var partition in store.PartitionsAsync(""))
        {
            await foreach (var row in store.ScanAsync(partition))
            {
                lines.Add($"{partition}/{row.Key.Row}={Encoding.UTF8.GetString(row.Value.Span)}");
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
