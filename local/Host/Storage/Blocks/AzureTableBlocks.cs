using System.Net;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>Blocks as table entities; a block too large for an entity stands in a blob that the entity names.</summary>
internal sealed class AzureTableBlocks : IBlockStorage
{
    // A page of a thousand entities, the default, could be hundreds of megabytes of JSON.
    private const int EntitiesPerPage = 64;
    private const int KeysPerPage = 1000;

    private readonly TableClient[] tables;
    private readonly BlobSpill spill;

    private AzureTableBlocks(TableClient[] tables, BlobSpill spill) => (this.tables, this.spill) = (tables, spill);

    /// <summary>Opens the tables <c>{prefix}Journal</c> and <c>{prefix}Pages</c>, and makes them where they are missing.</summary>
    /// <param name="connectionString">The storage account's.</param>
    /// <param name="prefix">Begins the names of tables and of the blob container.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <param name="transport">What carries each request, retries among them; null for the SDK's own.</param>
    public static async Task<AzureTableBlocks> OpenAsync(
        string connectionString, string prefix, CancellationToken cancellationToken, HttpPipelineTransport? transport = null)
    {
        var options = new TableClientOptions
        {
            Retry = { NetworkTimeout = TimeSpan.FromSeconds(20) },
        };
        Faults.SetPauses(options.Retry);
        if (transport is not null)
        {
            options.Transport = transport;
        }

        var service = new TableServiceClient(connectionString, options);
        TableClient[] tables = [service.GetTableClient(prefix + "Journal"), service.GetTableClient(prefix + "Pages")];
        foreach (var table in tables)
        {
            await Faults.Repeat(() => table.CreateIfNotExistsAsync(cancellationToken), cancellationToken);
        }

        return new(tables, new(connectionString, prefix.ToLowerInvariant() + "-spill", transport));
    }

    public async ValueTask<Block?> GetAsync(BlockKey key, CancellationToken cancellationToken)
    {
        Block? block = null;
        while (await EntityAsync(key, cancellationToken) is { } entity && (block = await ToBlock(key.Table, entity, cancellationToken)) is null)
        {
            // The entity's blob has gone because the entity has been replaced: the new one names another.
        }

        return block;
    }

    public async ValueTask<string?> AddAsync(BlockKey key, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var entity = await ToEntity(key, data, cancellationToken);
        var tag = await Faults.TagUnless(HttpStatusCode.Conflict, () => Table(key).AddEntityAsync(entity, cancellationToken));
        return await Settled(key, entity, tag, replaced: null, cancellationToken);
    }

    public async ValueTask<string?> PutAsync(BlockKey key, ReadOnlyMemory<byte> data, string tag, CancellationToken cancellationToken)
    {
        var entity = await ToEntity(key, data, cancellationToken);
        var replaced = EntityTag.Parse(tag);
        var written = await Faults.TagUnless(
            HttpStatusCode.PreconditionFailed, () => Table(key).UpdateEntityAsync(entity, replaced.ETag, TableUpdateMode.Replace, cancellationToken));
        return await Settled(key, entity, written, replaced.Blob, cancellationToken);
    }

    public async ValueTask<bool> DeleteAsync(BlockKey key, string tag, CancellationToken cancellationToken)
    {
        var replaced = EntityTag.Parse(tag);
        var deleted = await Faults.Deleted(() => Table(key).DeleteEntityAsync(key.Partition, key.Row, replaced.ETag, cancellationToken));
        if (deleted && replaced.Blob is { } blob)
        {
            await spill.DeleteAsync(blob, cancellationToken);
        }

        return deleted;
    }

    public async ValueTask DeleteAsync(IReadOnlyList<BlockKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 1)
        {
            await Faults.Repeat(() => Table(keys[0]).DeleteEntityAsync(keys[0].Partition, keys[0].Row, ETag.All, cancellationToken), cancellationToken);
            return;
        }

        var actions = keys.Select(key => new TableTransactionAction(
            TableTransactionActionType.Delete, new TableEntity(key.Partition, key.Row) { ETag = ETag.All }));
        await Faults.Until(HttpStatusCode.NotFound, () => Table(keys[0]).SubmitTransactionAsync(actions, cancellationToken), cancellationToken);
    }

    public async IAsyncEnumerable<Block> ListAsync(BlockTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entity in EntitiesAsync(table, null, EntitiesPerPage, cancellationToken))
        {
            if (await ToBlock(table, entity, cancellationToken) is { } block)
            {
                yield return block;
            }
        }
    }

    public async IAsyncEnumerable<BlockKey> ListKeysAsync(BlockTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entity in EntitiesAsync(table, [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)], KeysPerPage, cancellationToken))
        {
            yield return new(table, entity.PartitionKey, entity.RowKey);
        }
    }

    public async ValueTask SweepAsync(CancellationToken cancellationToken)
    {
        var orphans = new HashSet<string>(await spill.NamesAsync(cancellationToken), StringComparer.Ordinal);
        foreach (var table in orphans.Count == 0 ? [] : Enum.GetValues<BlockTable>())
        {
            await foreach (var entity in EntitiesAsync(table, [EntityForm.SpillProperty], KeysPerPage, cancellationToken))
            {
                if (entity.GetString(EntityForm.SpillProperty) is { } blob)
                {
                    orphans.Remove(blob);
                }
            }
        }

        foreach (var blob in orphans)
        {
            await spill.DeleteAsync(blob, cancellationToken);
        }
    }

    private TableClient Table(BlockKey key) => tables[(int)key.Table];

    private async Task<TableEntity?> EntityAsync(BlockKey key, CancellationToken cancellationToken)
    {
        var found = await Faults.Repeat(
            () => Table(key).GetEntityIfExistsAsync<TableEntity>(key.Partition, key.Row, cancellationToken: cancellationToken), cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    // Page by page, so that a page that does not come is asked for again and not the whole list.
    private async IAsyncEnumerable<TableEntity> EntitiesAsync(
        BlockTable table, string[]? properties, int perPage, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = tables[(int)table].QueryAsync<TableEntity>(maxPerPage: perPage, select: properties, cancellationToken: cancellationToken);
        string? continuation = null;
        do
        {
            var page = await Faults.Repeat(() => query.AsPages(continuation).FirstAsync(cancellationToken).AsTask(), cancellationToken);
            foreach (var entity in page.Values)
            {
                yield return entity;
            }

            continuation = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuation));
    }

    /// <summary>What a write leaves behind: the blob that nothing names any more, the old one or the new one.</summary>
    private async ValueTask<string?> Settled(BlockKey key, TableEntity entity, string? written, string? replaced, CancellationToken cancellationToken)
    {
        var blob = entity.GetString(EntityForm.SpillProperty);
        if (written is not null)
        {
            if (replaced is not null)
            {
                await spill.DeleteAsync(replaced, cancellationToken);
            }

            return new EntityTag(written, blob).ToString();
        }

        // Refused: but the version that is there may be this one, written by a try whose answer was lost.
        if (blob is not null && (await EntityAsync(key, cancellationToken))?.GetString(EntityForm.SpillProperty) != blob)
        {
            await spill.DeleteAsync(blob, cancellationToken);
        }

        return null;
    }

    private async ValueTask<TableEntity> ToEntity(BlockKey key, ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        data.Length > EntityForm.LargestEntity
            ? EntityForm.Spilled(key, await spill.WriteAsync(data, cancellationToken))
            : EntityForm.Of(key, data);

    private async ValueTask<Block?> ToBlock(BlockTable table, TableEntity entity, CancellationToken cancellationToken)
    {
        var key = new BlockKey(table, entity.PartitionKey, entity.RowKey);
        var blob = entity.GetString(EntityForm.SpillProperty);
        var data = blob is null ? EntityForm.BytesOf(entity) : await spill.ReadAsync(blob, cancellationToken);
        return data is { } bytes ? new Block(key, bytes, new EntityTag(entity.ETag.ToString(), blob).ToString()) : null;
    }
}
