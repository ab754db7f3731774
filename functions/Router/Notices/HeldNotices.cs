using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Notices;

/// <summary>
/// Notices to States whose deliveries an operator has paused: stored in place of being published, in their order, until the deliveries are
/// resumed. What is stored here counts as published: it is told in the end, and no case waits for it.
/// </summary>
public sealed class HeldNotices(StorageClients clients)
{
    /// <summary>For how long another instance of the app may not know that a State was paused.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private const string PausedPartition = "paused";
    private const int MostCounted = 1000;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Deliveries);
    private long order;
    private volatile Known? known;

    /// <summary>Keeps back what is for a paused State; gives the rest.</summary>
    /// <param name="notices">What is to be published.</param>
    /// <param name="at">Now (UTC).</param>
    /// <param name="cancellationToken">Ends the call: what is not stored then is published by whoever tries again.</param>
    public async Task<IReadOnlyList<NoticeMessage>> KeepBackAsync(IReadOnlyList<NoticeMessage> notices, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var paused = await PausedAsync(cancellationToken);
        if (!notices.Any(notice => paused.Contains(notice.To)))
        {
            return notices;
        }

        // As it stands at this moment: nothing is kept back once its deliveries go on.
        paused = await ReadPausedAsync(cancellationToken);
        foreach (var notice in notices.Where(notice => paused.Contains(notice.To)))
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:D19}-{Interlocked.Increment(ref order):D19}");
            var row = new TableEntity(notice.To.ToString(), key) { ["at"] = at, ["id"] = notice.Id };
            EntityBytes.Write(row, JsonSerializer.SerializeToUtf8Bytes(NoticeSize.Fit(notice), RouterJson.Options));
            await table.AddEntityAsync(row, cancellationToken);
        }

        return [.. notices.Where(notice => !paused.Contains(notice.To))];
    }

    /// <summary>Marks a State as paused; the mark that is there already stands, and is given.</summary>
    public async Task<PausedDelivery> PauseAsync(StateCode state, string by, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(new TableEntity(PausedPartition, state.ToString()) { ["by"] = by, ["at"] = at, ["reason"] = reason }, cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            // Paused already.
        }

        known = null;
        return (await ReadAsync(cancellationToken)).Paused.Single(paused => paused.State == state);
    }

    /// <summary>Takes the mark away.</summary>
    public async Task UnmarkAsync(StateCode state, CancellationToken cancellationToken)
    {
        await table.DeleteEntityAsync(PausedPartition, state.ToString(), ETag.All, cancellationToken);
        known = null;
    }

    public async Task<bool> IsPausedAsync(StateCode state, CancellationToken cancellationToken) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(PausedPartition, state.ToString(), cancellationToken: cancellationToken)).HasValue;

    /// <summary>Every paused State with what is kept back for it.</summary>
    public async Task<PausedDeliveryList> ReadAsync(CancellationToken cancellationToken)
    {
        var paused = new List<PausedDelivery>();
        string all = TableClient.CreateQueryFilter($"PartitionKey eq {PausedPartition}");
        await foreach (var row in table.QueryAsync<TableEntity>(all, cancellationToken: cancellationToken))
        {
            string ofState = TableClient.CreateQueryFilter($"PartitionKey eq {row.RowKey}");
            var held = await table.QueryAsync<TableEntity>(ofState, select: ["at"], cancellationToken: cancellationToken).Take(MostCounted)
                .Select(notice => notice.GetDateTimeOffset("at")!.Value).ToListAsync(cancellationToken);
            paused.Add(new(StateCode.Parse(row.RowKey), row.GetString("by"), row.GetDateTimeOffset("at")!.Value, row.GetString("reason"), held.Count, held.Count > 0 ? held[0] : null));
        }

        return new([.. paused.OrderBy(one => one.At).ThenBy(one => one.State.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>States for which something is kept back although they are not paused: the router went away while it was being sent.</summary>
    public async Task<IReadOnlyList<StateCode>> ReadLeftAsync(CancellationToken cancellationToken)
    {
        var rows = await table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        var paused = rows.Where(row => row.PartitionKey == PausedPartition).Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(row => row.PartitionKey).Distinct().Where(partition => partition != PausedPartition && !paused.Contains(partition)).Select(partition => StateCode.Parse(partition))];
    }

    /// <summary>The ids of what is kept back for a State.</summary>
    public async Task<IReadOnlyList<string>> ReadIdsAsync(StateCode state, CancellationToken cancellationToken)
    {
        string ofState = TableClient.CreateQueryFilter($"PartitionKey eq {state.ToString()}");
        return await table.QueryAsync<TableEntity>(ofState, select: ["id"], cancellationToken: cancellationToken).Select(row => row.GetString("id")).ToListAsync(cancellationToken);
    }

    /// <summary>The first of what is kept back for a State, in order, each with its key.</summary>
    public async Task<IReadOnlyList<(string Key, NoticeMessage Notice)>> TakeSomeAsync(StateCode state, int most, CancellationToken cancellationToken)
    {
        string ofState = TableClient.CreateQueryFilter($"PartitionKey eq {state.ToString()}");
        return await table.QueryAsync<TableEntity>(ofState, most, cancellationToken: cancellationToken).Take(most)
            .Select(row => (row.RowKey, JsonSerializer.Deserialize<NoticeMessage>(EntityBytes.Read(row), RouterJson.Options)!)).ToListAsync(cancellationToken);
    }

    public Task RemoveAsync(StateCode state, string key, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(state.ToString(), key, ETag.All, cancellationToken);

    private async Task<IReadOnlySet<StateCode>> PausedAsync(CancellationToken cancellationToken) =>
        known is { } fresh && Stopwatch.GetElapsedTime(fresh.At) < Freshness ? fresh.Paused : await ReadPausedAsync(cancellationToken);

    private async Task<IReadOnlySet<StateCode>> ReadPausedAsync(CancellationToken cancellationToken)
    {
        // The time of the network, not of the law.
        long at = Stopwatch.GetTimestamp();
        string all = TableClient.CreateQueryFilter($"PartitionKey eq {PausedPartition}");
        var paused = (await table.QueryAsync<TableEntity>(all, select: ["RowKey"], cancellationToken: cancellationToken).ToListAsync(cancellationToken))
            .Select(row => StateCode.Parse(row.RowKey)).ToHashSet();
        known = new(paused, at);
        return paused;
    }

    private sealed record Known(IReadOnlySet<StateCode> Paused, long At);
}
