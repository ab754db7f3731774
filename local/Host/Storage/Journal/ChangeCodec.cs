using System.Text;

namespace RequestRouter.Local.Host.Storage.Journal;

/// <summary>Row changes as bytes, one after the other: lengths, keys in UTF-8, value.</summary>
internal static class ChangeCodec
{
    public static byte[] Encode(IReadOnlyList<RowChange> changes)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var change in changes)
            {
                writer.Write(change.Key.Partition);
                writer.Write(change.Key.Row);
                writer.Write7BitEncodedInt(change.Value is { } value ? value.Length + 1 : 0);
                if (change.Value is { } bytes)
                {
                    writer.Write(bytes.Span);
                }
            }
        }

        return stream.ToArray();
    }

    /// <summary>The changes; their values are slices of <paramref name="encoded"/>.</summary>
    public static List<RowChange> Decode(ReadOnlyMemory<byte> encoded)
    {
        var changes = new List<RowChange>();
        var reader = new ByteReader(encoded);
        while (!reader.AtEnd)
        {
            var key = new RowKey(reader.Text(), reader.Text());
            var length = reader.Number();
            changes.Add(new(key, length == 0 ? (ReadOnlyMemory<byte>?)null : reader.Bytes(length - 1)));
        }

        return changes;
    }
}
