using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Operations;

/// <summary>What sweeps have mended.</summary>
public sealed class SweepRuns(StorageClients clients)
{
    private const string Partition = "sweeps";
    private const int MostNamed = 100;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Operations);

    /// <summary>Records a sweep that woke these cases.</summary>
    public Task NoteAsync(DateTimeOffset at, IReadOnlyCollection<SweptCase> woken, CancellationToken cancellationToken)
    {
        var run = new SweepRun(at, woken.Count, woken.Sum(swept => swept.Rows), [.. woken.OrderBy(swept => swept.Since).ThenBy(swept => swept.CaseId).Take(MostNamed)]);
        var row = new TableEntity(Partition, NewestFirst.Key(at, "sweep"));
        EntityBytes.Write(row, JsonSerializer.SerializeToUtf8Bytes(run, RouterJson.Options));
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>The newest, at most <paramref name="most"/>.</summary>
    public async Task<SweepRunList> ReadAsync(int most, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        return new(await table.QueryAsync<TableEntity>(filter, most, cancellationToken: cancellationToken).Take(most)
            .Select(row => JsonSerializer.Deserialize<SweepRun>(EntityBytes.Read(row), RouterJson.Options)!).ToListAsync(cancellationToken));
    }
}
