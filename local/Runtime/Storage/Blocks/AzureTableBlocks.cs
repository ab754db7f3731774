using System.Net;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace RequestRouter.Local.Runtime.Storage.Blocks;

/// <summary>
/// Blocks as table entities: the bytes stand in as many binary properties as they need (64 KiB is the most for one),
/// and a block too large for an entity (1 MiB) stands in a blob that the entity names.
/// </summary>
internal sealed class AzureTableBlocks : IBlockStorage
{
    private const int PropertySize = 60 * 1024;
    private const int LargestEntity = 12 * PropertySize;
    private const string SpillProperty = "Spill";

    // A page of a thousand entities, the default, could be hundreds of megabytes of JSON.
    private const int EntitiesPerPage = 64;

    private readonly TableClient[] tables;
    private readonly BlobSpill spill;

    private AzureTableBlocks(TableClient[] tables, BlobSpill spill) => (this.tables, this.spill) = (tables, spill);

    /// <summary>Opens the tables <c>{prefix}Journal</c> and <c>{prefix}Pages</c>, and makes them where they are missing.</summary>
    public static async Task<AzureTableBlocks> OpenAsync(string connectionString, string prefix, CancellationToken cancellationToken)
    {
        var options = new TableClientOptions
        {
            Retry = { Mode = RetryMode.Exponential, MaxRetries = 4, Delay = TimeSpan.FromMilliseconds(200), NetworkTimeout = TimeSpan.FromSeconds(20) },
        };
        var service = new TableServiceClient(connectionString, options);
        TableClient[] tables = [service.GetTableClient(prefix + "Journal"), service.GetTableClient(prefix + "Pages")];
        foreach (var table in tables)
        {
            await Faults.Guard(() => table.CreateIfNotExistsAsync(cancellationToken));
        }

        return new(tables, new(connectionString, prefix.ToLowerInvariant() + "-spill"));
    }

    public async ValueTask<Block?> GetAsync(BlockKey key, CancellationToken cancellationToken)
    {
        var found = await Faults.Guard(() => Table(key).GetEntityIfExistsAsync<TableEntity>(key.Partition, key.Row, cancellationToken: cancellationToken));
        return found.HasValue ? await ToBlock(key.Table, found.Value!, cancellationToken) : null;
    }

    public async ValueTask<string?> AddAsync(BlockKey key, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var entity = await ToEntity(key, data, cancellationToken);
        return await Faults.TagUnless(HttpStatusCode.Conflict, () => Table(key).AddEntityAsync(entity, cancellationToken));
    }

    public async ValueTask<string?> PutAsync(BlockKey key, ReadOnlyMemory<byte> data, string? tag, CancellationToken cancellationToken)
    {
        var entity = await ToEntity(key, data, cancellationToken);
        return tag is null
            ? await Faults.TagUnless(null, () => Table(key).UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken))
            : await Faults.TagUnless(HttpStatusCode.PreconditionFailed, () => Table(key).UpdateEntityAsync(entity, new ETag(tag), TableUpdateMode.Replace, cancellationToken));
    }

    public async ValueTask DeleteAsync(IReadOnlyList<BlockKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 1)
        {
            await Faults.Guard(() => Table(keys[0]).DeleteEntityAsync(keys[0].Partition, keys[0].Row, ETag.All, cancellationToken));
            return;
        }

        var actions = keys.Select(key => new TableTransactionAction(
            TableTransactionActionType.Delete, new TableEntity(key.Partition, key.Row) { ETag = ETag.All }));
        await Faults.Guard(() => Table(keys[0]).SubmitTransactionAsync(actions, cancellationToken), missingIsDone: true);
    }

    public async IAsyncEnumerable<Block> ListAsync(BlockTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entity in tables[(int)table].QueryAsync<TableEntity>(maxPerPage: EntitiesPerPage, cancellationToken: cancellationToken))
        {
            yield return await ToBlock(table, entity, cancellationToken);
        }
    }

    private static string Property(int index) => index < 10 ? $"D0{index}" : $"D{index}";

    private TableClient Table(BlockKey key) => tables[(int)key.Table];

    private async ValueTask<TableEntity> ToEntity(BlockKey key, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var entity = new TableEntity(key.Partition, key.Row);
        if (data.Length > LargestEntity)
        {
            entity[SpillProperty] = await spill.WriteAsync(data, cancellationToken);
            return entity;
        }

        for (var (offset, index) = (0, 0); offset < data.Length; offset += PropertySize, index++)
        {
            entity[Property(index)] = data.Slice(offset, Math.Min(PropertySize, data.Length - offset)).ToArray();
        }

        return entity;
    }

    private async ValueTask<Block> ToBlock(BlockTable table, TableEntity entity, CancellationToken cancellationToken)
    {
        var key = new BlockKey(table, entity.PartitionKey, entity.RowKey);
        if (entity.GetString(SpillProperty) is { } name)
        {
            return new(key, await spill.ReadAsync(name, cancellationToken), entity.ETag.ToString());
        }

        var parts = new List<byte[]>();
        while (entity.GetBinary(Property(parts.Count)) is { } part)
        {
            parts.Add(part);
        }

        return new(key, parts.Count == 1 ? parts[0] : parts.SelectMany(part => part).ToArray(), entity.ETag.ToString());
    }
}
