namespace RequestRouter.Local.Host.Storage;

internal readonly record struct Row(RowKey Key, ReadOnlyMemory<byte> Value);
