namespace RequestRouter.Local.Runtime.Storage;

internal readonly record struct Row(RowKey Key, ReadOnlyMemory<byte> Value);
