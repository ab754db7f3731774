using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Host.Storage.Pages;

/// <summary>Stands in storage while a checkpoint is being written, so that the next process knows when one was cut short.</summary>
internal sealed class CheckpointMark(IBlockStorage blocks)
{
    public static readonly BlockKey Key = new(BlockTable.Pages, "!0001checkpoint", "running");

    private string? tag;

    /// <summary>Whether a checkpoint was cut short and its remains have not been swept.</summary>
    public bool LeftBehind { get; private set; }

    public async Task SetAsync(CancellationToken cancellationToken)
    {
        // Set already: the last try at this checkpoint was cut short by a fault.
        LeftBehind |= tag is not null;
        while (tag is null)
        {
            var found = await blocks.GetAsync(Key, cancellationToken);
            LeftBehind |= found is not null;
            tag = found is { } left
                ? await blocks.PutAsync(Key, ReadOnlyMemory<byte>.Empty, left.Tag, cancellationToken)
                : await blocks.AddAsync(Key, ReadOnlyMemory<byte>.Empty, cancellationToken);
        }
    }

    /// <summary>The checkpoint is whole. A successor's mark is another version, and stays.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await blocks.DeleteAsync(Key, tag!, cancellationToken);
        (tag, LeftBehind) = (null, false);
    }
}
