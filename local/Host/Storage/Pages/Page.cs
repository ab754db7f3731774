using System.Text;

namespace RequestRouter.Local.Host.Storage.Pages;

/// <summary>
/// A page as stored, never changed: either rows, or, for the root of a large partition, the leaves that hold them.
/// </summary>
internal sealed class Page
{
    public static readonly Page Empty = new();

    /// <summary>The writer's epoch, by which a writer that has been replaced recognizes its successor.</summary>
    public long Epoch { get; init; }

    public IReadOnlyList<PageReference> Leaves { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> Rows { get; init; } = [];

    /// <summary>The stored version's tag; null for a page not yet written.</summary>
    public string? Tag { get; init; }

    public int Size { get; init; }

    public static Page Decode(ReadOnlyMemory<byte> data, string tag)
    {
        var reader = new ByteReader(data);
        var epoch = reader.Long();
        var leaves = new PageReference[reader.Number()];
        for (var index = 0; index < leaves.Length; index++)
        {
            leaves[index] = new(reader.Text(), new(reader.Long(), reader.Long()));
        }

        var rows = new KeyValuePair<string, ReadOnlyMemory<byte>>[reader.Number()];
        for (var index = 0; index < rows.Length; index++)
        {
            rows[index] = new(reader.Text(), reader.Bytes(reader.Number()));
        }

        return new() { Epoch = epoch, Leaves = leaves, Rows = rows, Tag = tag, Size = data.Length };
    }

    public byte[] Encode()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Epoch);
        writer.Write7BitEncodedInt(Leaves.Count);
        foreach (var leaf in Leaves)
        {
            writer.Write(leaf.FromRow);
            writer.Write(leaf.Id.Epoch);
            writer.Write(leaf.Id.Number);
        }

        writer.Write7BitEncodedInt(Rows.Count);
        foreach (var (row, value) in Rows)
        {
            writer.Write(row);
            writer.Write7BitEncodedInt(value.Length);
            writer.Write(value.Span);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The leaf that holds <paramref name="row"/> if anything does, by its place among the leaves.</summary>
    public int LeafOf(string row)
    {
        var (low, high) = (0, Leaves.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = string.CompareOrdinal(Leaves[middle].FromRow, row) <= 0 ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>The place of the first row at or after <paramref name="row"/>.</summary>
    public int PlaceOf(string row)
    {
        var (low, high) = (0, Rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(Rows[middle].Key, row) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
