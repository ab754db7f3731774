using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Parties;

/// <summary>
/// What each State has entered of one kind. A change is a new version and old versions stay, because a step is verified against
/// what it was decided under. Version and current entry are written together, in one partition.
/// </summary>
internal sealed class EntryTable<T>(TableClient table, TimeProvider time)
    where T : class
{
    private const string Partition = "entries";

    /// <summary>The current entries of all States. There are at most some two hundred.</summary>
    public async Task<IReadOnlyList<EntryVersion<T>>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var versions = new List<EntryVersion<T>>();
        string current = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and current eq {true}");
        await foreach (var entity in table.QueryAsync<TableEntity>(current, cancellationToken: cancellationToken))
        {
            versions.Add(Version(entity));
        }

        return versions;
    }

    /// <summary>A past or present version, for audits.</summary>
    public async Task<EntryVersion<T>?> ReadVersionAsync(StateCode state, int number, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Key(state, number), cancellationToken: cancellationToken);
        return found.HasValue ? Version(found.Value!) : null;
    }

    /// <summary>
    /// Enters a State's entry anew and gives the version, or null where somebody else has entered one since
    /// <paramref name="basedOn"/> (0 before the first).
    /// </summary>
    public async Task<EntryVersion<T>?> TryWriteAsync(StateCode state, T entry, int basedOn, CancellationToken cancellationToken)
    {
        var version = new EntryVersion<T>(state, basedOn + 1, time.GetUtcNow(), entry);
        var group = new EntityGroup(Partition);
        group.Add(Entity(Key(state, version.Number), version));
        var current = Entity(state.ToString(), version);
        current["current"] = true;
        group.Put(current);
        try
        {
            await table.SubmitTransactionAsync(group.Actions, cancellationToken);
            return version;
        }
        catch (TableTransactionFailedException exists) when (exists.Status == 409)
        {
            return null;
        }
    }

    private static string Key(StateCode state, int number) => string.Create(CultureInfo.InvariantCulture, $"{state}-{number:D8}");

    private static TableEntity Entity(string rowKey, EntryVersion<T> version)
    {
        var entity = new TableEntity(Partition, rowKey);
        EntityBytes.Write(entity, JsonSerializer.SerializeToUtf8Bytes(version, RouterJson.Options));
        return entity;
    }

    private static EntryVersion<T> Version(TableEntity entity) =>
        JsonSerializer.Deserialize<EntryVersion<T>>(EntityBytes.Read(entity), RouterJson.Options)
        ?? throw new InvalidDataException($"The entry {entity.RowKey} is empty.");
}
