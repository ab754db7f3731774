using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit.Replays;

/// <summary>Replays, a partition each: the order, its cases in batches, and a verdict a case. What is replayed stands elsewhere, and nothing here touches it.</summary>
public sealed class ReplayStore(StorageClients clients)
{
    /// <summary>Cases of one batch: with their verdicts they are one transaction.</summary>
    public const int InABatch = 25;

    private const string Order = "replay";
    private const string Verdict = "verdict";

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Replays);

    /// <summary>Stores an order; the one that is there where its id came before.</summary>
    public async Task<Replay?> AddAsync(Replay replay, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(Entity(replay.ReplayId, Order, replay), cancellationToken);
            return null;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return await FindAsync(replay.ReplayId, cancellationToken);
        }
    }

    public async Task<Replay?> FindAsync(string replayId, CancellationToken cancellationToken) =>
        await RowAsync(replayId, Order, cancellationToken) is { } row ? Read<Replay>(row) : null;

    /// <summary>Writes which cases the replay has, in batches; how many batches.</summary>
    public async Task<int> PutCasesAsync(Replay replay, IReadOnlyList<CaseId> cases, CancellationToken cancellationToken)
    {
        int number = 0;
        foreach (var some in cases.Chunk(InABatch).Chunk(EntityGroup.EntityLimit))
        {
            var group = new EntityGroup(replay.ReplayId);
            foreach (var batch in some)
            {
                group.Put(new TableEntity(replay.ReplayId, BatchKey(number++)) { ["cases"] = string.Join(' ', batch) });
            }

            await table.SubmitTransactionAsync(group.Actions, cancellationToken);
        }

        // Last, so that a replay that says how many it has, has them.
        await table.UpsertEntityAsync(Entity(replay.ReplayId, Order, replay with { Total = cases.Count }), TableUpdateMode.Replace, cancellationToken);
        return number;
    }

    /// <exception cref="InvalidDataException">There is no such batch.</exception>
    public async Task<IReadOnlyList<CaseId>> ReadBatchAsync(string replayId, int number, CancellationToken cancellationToken) =>
        await RowAsync(replayId, BatchKey(number), cancellationToken) is { } row
            ? [.. row.GetString("cases").Split(' ').Select(id => CaseId.Parse(id, null))]
            : throw new InvalidDataException($"Batch {number} of replay {replayId} is missing.");

    /// <summary>Writes the verdicts of a batch, with the mark that it is done.</summary>
    /// <param name="at">UTC.</param>
    public async Task PutVerdictsAsync(string replayId, int batch, IReadOnlyList<ReplayedCase> verdicts, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var group = new EntityGroup(replayId);
        var done = new TableEntity(replayId, BatchKey(batch)) { ["doneAt"] = at };
        EntityBytes.Write(done, JsonSerializer.SerializeToUtf8Bytes(BatchVerdicts.Of(verdicts), RouterJson.Options));
        group.Upsert(done);
        foreach (var verdict in verdicts)
        {
            var row = Entity(replayId, VerdictKey(verdict.CaseId), verdict);
            row[Verdict] = Kebab.Of(verdict.Verdict);
            group.Put(row);
        }

        await table.SubmitTransactionAsync(group.Actions, cancellationToken);
    }

    /// <summary>How far it is, by the batches that are done.</summary>
    public async Task<ReplayProgress> ProgressAsync(Replay replay, CancellationToken cancellationToken)
    {
        var (progress, last) = (new ReplayProgress { Total = replay.Total }, replay.At);
        string batches = TableClient.CreateQueryFilter($"PartitionKey eq {replay.ReplayId} and RowKey ge {"batch-"} and RowKey lt {"batch."}");
        await foreach (var row in table.QueryAsync<TableEntity>(batches, cancellationToken: cancellationToken))
        {
            if (row.GetDateTimeOffset("doneAt") is { } at)
            {
                progress = progress.After(Read<BatchVerdicts>(row));
                last = at > last ? at : last;
            }
        }

        return progress.Timed(replay.At, last);
    }

    /// <summary>Verdicts in the order of the cases' ids, those after a case, at most so many.</summary>
    /// <param name="only">Those verdicts alone; null for all.</param>
    public Task<List<ReplayedCase>> ReadVerdictsAsync(string replayId, CaseId? after, ReplayVerdict? only, int most, CancellationToken cancellationToken)
    {
        string range = TableClient.CreateQueryFilter($"PartitionKey eq {replayId} and RowKey gt {VerdictKey(after)} and RowKey lt {"case."}");
        if (only is { } verdict)
        {
            range += TableClient.CreateQueryFilter($" and verdict eq {Kebab.Of(verdict)}");
        }

        return table.QueryAsync<TableEntity>(range, most, cancellationToken: cancellationToken).Take(most).Select(Read<ReplayedCase>).ToListAsync(cancellationToken).AsTask();
    }

    private static string BatchKey(int number) => string.Create(CultureInfo.InvariantCulture, $"batch-{number:D8}");

    private static string VerdictKey(CaseId? caseId) => $"case-{caseId}";

    private static TableEntity Entity<T>(string partition, string key, T value)
    {
        var entity = new TableEntity(partition, key);
        EntityBytes.Write(entity, JsonSerializer.SerializeToUtf8Bytes(value, RouterJson.Options));
        return entity;
    }

    private static T Read<T>(TableEntity row) =>
        JsonSerializer.Deserialize<T>(EntityBytes.Read(row), RouterJson.Options) ?? throw new InvalidDataException($"The row {row.RowKey} is empty.");

    private async Task<TableEntity?> RowAsync(string partition, string key, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
