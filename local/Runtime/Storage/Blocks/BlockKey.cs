namespace RequestRouter.Local.Runtime.Storage.Blocks;

internal readonly record struct BlockKey(BlockTable Table, string Partition, string Row);
