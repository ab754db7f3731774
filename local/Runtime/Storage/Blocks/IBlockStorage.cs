namespace RequestRouter.Local.Runtime.Storage.Blocks;

/// <summary>
/// Named blocks of bytes with conditional writes: all that the journal and the pages need of Azure Storage. Keys hold
/// only characters that Azure Tables takes. A member that throws <see cref="StorageUnavailable"/> may have had its effect.
/// </summary>
internal interface IBlockStorage
{
    ValueTask<Block?> GetAsync(BlockKey key, CancellationToken cancellationToken);

    /// <summary>Stores a new block and gives its tag; null when the key is taken.</summary>
    ValueTask<string?> AddAsync(BlockKey key, ReadOnlyMemory<byte> data, CancellationToken cancellationToken);

    /// <summary>Overwrites the version <paramref name="tag"/>, or whatever is there when null; null when another version is there.</summary>
    ValueTask<string?> PutAsync(BlockKey key, ReadOnlyMemory<byte> data, string? tag, CancellationToken cancellationToken);

    /// <summary>Deletes blocks of one partition together; missing blocks are no fault.</summary>
    ValueTask DeleteAsync(IReadOnlyList<BlockKey> keys, CancellationToken cancellationToken);

    /// <summary>All blocks of a table in ordinal order of partition and row.</summary>
    IAsyncEnumerable<Block> ListAsync(BlockTable table, CancellationToken cancellationToken);
}
