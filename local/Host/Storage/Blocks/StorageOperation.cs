namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>Storage operations by kind, as the benchmarks count them.</summary>
internal enum StorageOperation
{
    JournalAdd,
    JournalGet,
    JournalPut,
    JournalDelete,
    JournalList,
    PageGet,
    PageAdd,
    PagePut,
    PageDelete,
    PageList,
    Sweep,
}
