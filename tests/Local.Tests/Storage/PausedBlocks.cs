using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>
/// A process that is stopped on its way to its n-th page operation, as a debugger or a laptop's lid stops one, and goes on
/// when it is told to, without knowing that it stood still.
/// </summary>
internal sealed class PausedBlocks(IBlockStorage inner, int pauseAt) : IBlockStorage
{
    private readonly TaskCompletionSource paused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource resumed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int seen;

    /// <summary>Completes when it stands still.</summary>
    public Task Paused => paused.Task;

    public void Resume() => resumed.SetResult();

    public async ValueTask<Block?> GetAsync(BlockKey key, CancellationToken cancellationToken) => await inner.GetAsync(key, cancellationToken);

    public async ValueTask<string?> AddAsync(BlockKey key, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        await PassAsync(key);
        return await inner.AddAsync(key, data, CancellationToken.None);
    }

    public async ValueTask<string?> PutAsync(BlockKey key, ReadOnlyMemory<byte> data, string tag, CancellationToken cancellationToken)
    {
        await PassAsync(key);
        return await inner.PutAsync(key, data, tag, CancellationToken.None);
    }

    public async ValueTask<bool> DeleteAsync(BlockKey key, string tag, CancellationToken cancellationToken)
    {
        await PassAsync(key);
        return await inner.DeleteAsync(key, tag, CancellationToken.None);
    }

    public async ValueTask DeleteAsync(IReadOnlyList<BlockKey> keys, CancellationToken cancellationToken)
    {
        await PassAsync(keys[0]);
        await inner.DeleteAsync(keys, CancellationToken.None);
    }

    public IAsyncEnumerable<Block> ListAsync(BlockTable table, CancellationToken cancellationToken) => inner.ListAsync(table, cancellationToken);

    public IAsyncEnumerable<BlockKey> ListKeysAsync(BlockTable table, CancellationToken cancellationToken) => inner.ListKeysAsync(table, cancellationToken);

    public ValueTask SweepAsync(CancellationToken cancellationToken) => inner.SweepAsync(cancellationToken);

    // Its appends to the journal come before the pause and are none of it; what it deletes there is.
    private Task PassAsync(BlockKey key)
    {
        if (key.Table == BlockTable.Pages && Interlocked.Increment(ref seen) == pauseAt)
        {
            paused.SetResult();
        }

        return paused.Task.IsCompleted ? resumed.Task : Task.CompletedTask;
    }
}
