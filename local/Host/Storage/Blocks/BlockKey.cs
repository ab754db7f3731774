namespace RequestRouter.Local.Host.Storage.Blocks;

internal readonly record struct BlockKey(BlockTable Table, string Partition, string Row);
