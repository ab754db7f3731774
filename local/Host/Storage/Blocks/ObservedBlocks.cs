using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>Counts what is asked of storage and lets a test stand at each operation, before it and after it.</summary>
/// <param name="seam">Called before (false) and after (true) each operation; what it throws, the operation throws.</param>
internal sealed class ObservedBlocks(IBlockStorage inner, Action<StorageOperation, bool>? seam = null) : IBlockStorage
{
    private readonly ConcurrentDictionary<StorageOperation, long> counts = new();

    public IReadOnlyDictionary<StorageOperation, long> Counts => counts;

    public ValueTask<Block?> GetAsync(BlockKey key, CancellationToken cancellationToken) =>
        Run(key.Table == BlockTable.Journal ? StorageOperation.JournalGet : StorageOperation.PageGet, () => inner.GetAsync(key, cancellationToken));

    public ValueTask<string?> AddAsync(BlockKey key, ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        Run(key.Table == BlockTable.Journal ? StorageOperation.JournalAdd : StorageOperation.PageAdd, () => inner.AddAsync(key, data, cancellationToken));

    public ValueTask<string?> PutAsync(BlockKey key, ReadOnlyMemory<byte> data, string tag, CancellationToken cancellationToken) =>
        Run(key.Table == BlockTable.Journal ? StorageOperation.JournalPut : StorageOperation.PagePut, () => inner.PutAsync(key, data, tag, cancellationToken));

    public ValueTask<bool> DeleteAsync(BlockKey key, string tag, CancellationToken cancellationToken) =>
        Run(key.Table == BlockTable.Journal ? StorageOperation.JournalDelete : StorageOperation.PageDelete, () => inner.DeleteAsync(key, tag, cancellationToken));

    public async ValueTask DeleteAsync(IReadOnlyList<BlockKey> keys, CancellationToken cancellationToken) =>
        await Run(keys[0].Table == BlockTable.Journal ? StorageOperation.JournalDelete : StorageOperation.PageDelete, async () =>
        {
            await inner.DeleteAsync(keys, cancellationToken);
            return true;
        });

    public IAsyncEnumerable<Block> ListAsync(BlockTable table, CancellationToken cancellationToken) =>
        List(table, inner.ListAsync(table, cancellationToken));

    public IAsyncEnumerable<BlockKey> ListKeysAsync(BlockTable table, CancellationToken cancellationToken) =>
        List(table, inner.ListKeysAsync(table, cancellationToken));

    public async ValueTask SweepAsync(CancellationToken cancellationToken) =>
        await Run(StorageOperation.Sweep, async () =>
        {
            await inner.SweepAsync(cancellationToken);
            return true;
        });

    private async IAsyncEnumerable<T> List<T>(BlockTable table, IAsyncEnumerable<T> listed)
    {
        var operation = table == BlockTable.Journal ? StorageOperation.JournalList : StorageOperation.PageList;
        Count(operation);
        seam?.Invoke(operation, false);
        await foreach (var item in listed)
        {
            yield return item;
        }

        seam?.Invoke(operation, true);
    }

    private async ValueTask<T> Run<T>(StorageOperation operation, Func<ValueTask<T>> action)
    {
        Count(operation);
        seam?.Invoke(operation, false);
        var result = await action();
        seam?.Invoke(operation, true);
        return result;
    }

    private void Count(StorageOperation operation) => counts.AddOrUpdate(operation, 1, (_, count) => count + 1);
}
