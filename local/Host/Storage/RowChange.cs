namespace RequestRouter.Local.Host.Storage;

/// <summary>One row written whole, or deleted when <paramref name="Value"/> is null. Values may be of any size.</summary>
internal readonly record struct RowChange(RowKey Key, ReadOnlyMemory<byte>? Value)
{
    public static RowChange Put(RowKey key, ReadOnlyMemory<byte> value) => new(key, value);

    public static RowChange Delete(RowKey key) => new(key, null);
}
