namespace RequestRouter.Local.Runtime.Storage.Blocks;

internal enum BlockTable
{
    Journal,
    Pages,
}
