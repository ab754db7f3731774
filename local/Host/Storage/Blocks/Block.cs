namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>Bytes as stored, with the tag of that version for conditional writes.</summary>
internal readonly record struct Block(BlockKey Key, ReadOnlyMemory<byte> Data, string Tag);
