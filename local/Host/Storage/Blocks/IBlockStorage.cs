namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>
/// Named blocks of bytes with conditional writes: all that the journal and the pages need of Azure Storage. Keys hold
/// only characters that Azure Tables takes. A member that throws <see cref="StorageUnavailable"/> may have had its effect;
/// one that refuses may be refusing its own earlier try, whose answer was lost.
/// </summary>
internal interface IBlockStorage
{
    ValueTask<Block?> GetAsync(BlockKey key, CancellationToken cancellationToken);

    /// <summary>Stores a new block and gives its tag; null when the key is taken.</summary>
    ValueTask<string?> AddAsync(BlockKey key, ReadOnlyMemory<byte> data, CancellationToken cancellationToken);

    /// <summary>Overwrites the version <paramref name="tag"/>; null when another version is there, or none.</summary>
    ValueTask<string?> PutAsync(BlockKey key, ReadOnlyMemory<byte> data, string tag, CancellationToken cancellationToken);

    /// <summary>Deletes the version <paramref name="tag"/>; false when another version is there. A block that is gone is deleted.</summary>
    ValueTask<bool> DeleteAsync(BlockKey key, string tag, CancellationToken cancellationToken);

    /// <summary>Deletes blocks of one partition together, whatever version is there; missing blocks are no fault.</summary>
    ValueTask DeleteAsync(IReadOnlyList<BlockKey> keys, CancellationToken cancellationToken);

    /// <summary>All blocks of a table in ordinal order of partition and row.</summary>
    IAsyncEnumerable<Block> ListAsync(BlockTable table, CancellationToken cancellationToken);

    /// <summary>The keys of all blocks of a table in the same order.</summary>
    IAsyncEnumerable<BlockKey> ListKeysAsync(BlockTable table, CancellationToken cancellationToken);

    /// <summary>Deletes what writes that were cut short left beside the blocks. Nothing may be written meanwhile.</summary>
    ValueTask SweepAsync(CancellationToken cancellationToken);
}
