namespace RequestRouter.Local.Host.Storage.Blocks;

internal enum BlockTable
{
    Journal,
    Pages,
}
