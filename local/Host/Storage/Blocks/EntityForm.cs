using Azure.Data.Tables;

namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>
/// A block's bytes in a table entity: as many binary properties as they need (64 KiB is the most for one), or the name
/// of a blob.
/// </summary>
internal static class EntityForm
{
    public const string SpillProperty = "Spill";
    private const int PropertySize = 60 * 1024;

    /// <summary>The most bytes an entity holds itself; Azure's limit for the whole is 1 MiB.</summary>
    public const int LargestEntity = 12 * PropertySize;

    public static TableEntity Of(BlockKey key, ReadOnlyMemory<byte> data)
    {
        var entity = new TableEntity(key.Partition, key.Row);
        for (var (offset, index) = (0, 0); offset < data.Length; offset += PropertySize, index++)
        {
            entity[Property(index)] = data.Slice(offset, Math.Min(PropertySize, data.Length - offset)).ToArray();
        }

        return entity;
    }

    public static TableEntity Spilled(BlockKey key, string blob) => new(key.Partition, key.Row) { [SpillProperty] = blob };

    public static ReadOnlyMemory<byte> BytesOf(TableEntity entity)
    {
        var parts = new List<byte[]>();
        while (entity.GetBinary(Property(parts.Count)) is { } part)
        {
            parts.Add(part);
        }

        return parts.Count == 1 ? parts[0] : parts.SelectMany(part => part).ToArray();
    }

    private static string Property(int index) => index < 10 ? $"D0{index}" : $"D{index}";
}
