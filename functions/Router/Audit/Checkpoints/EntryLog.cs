using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>
/// The log of all ledger entries: one Merkle tree over every case, which only grows. Head, tiles and leaves stand in one partition and change in one
/// transaction that is void where another writer was first, so that no two heads of one size can come about.
/// </summary>
public sealed class EntryLog(StorageClients clients, CaseStore cases, MovedCases moved, IRouterSigner signer, CheckpointSettings settings, TimeProvider time)
{
    /// <summary>Entries appended at once: with the tiles they fill well below the hundred rows of a transaction.</summary>
    private const int MostAtOnce = 16 * Tiles.Width;

    private const string Tree = LogReader.Tree;
    private const string Head = LogReader.Head;
    private const string Last = LogReader.Last;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Log);
    private readonly LogReader reader = new(clients, cases);

    /// <summary>The newest signed checkpoint; null before the first.</summary>
    public Task<string?> ReadNoteAsync(CancellationToken cancellationToken) => reader.ReadNoteAsync(cancellationToken);


    /// <summary>Appends what cases have entered since the last time, and signs the new head. Safe to repeat, and beside others.</summary>
    /// <returns>How many entries were appended.</returns>
    public async Task<int> AppendAsync(CancellationToken cancellationToken)
    {
        int appended = 0;
        while (true)
        {
            var (head, etag) = await reader.ReadHeadAsync(cancellationToken);
            if (head is not null && head.Indexed < head.Size)
            {
                etag = await IndexAsync(head, etag!.Value, cancellationToken);
                if (etag is null)
                {
                    continue;
                }
            }

            var rows = new List<TableEntity>();
            var entries = new List<LoggedEntry>();
            bool isAll = true;
            await foreach (var row in moved.ReadAsync(cancellationToken))
            {
                await foreach (var entry in NewAsync(CaseId.Parse(row.RowKey, null), cancellationToken))
                {
                    entries.Add(entry);
                    if (entries.Count == MostAtOnce)
                    {
                        isAll = false;
                        break;
                    }
                }

                if (!isAll)
                {
                    break;
                }

                rows.Add(row);
            }

            if (entries.Count > 0 && !await TryAppendAsync(head, etag, entries, cancellationToken))
            {
                // Another was first, and appends the same.
                return appended;
            }

            appended += entries.Count;
            await moved.ForgetAsync(rows, cancellationToken);
            if (isAll)
            {
                if (entries.Count > 0 && await reader.ReadHeadAsync(cancellationToken) is ({ } written, { } tag))
                {
                    await IndexAsync(written, tag, cancellationToken);
                }

                return appended;
            }
        }
    }

    /// <summary>The entries of a case that the log does not hold.</summary>
    private async IAsyncEnumerable<LoggedEntry> NewAsync(CaseId caseId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int last = (await reader.FindPlaceAsync(caseId, Last, cancellationToken))?.Number ?? 0;
        await foreach (var stored in cases.ReadLedgerAsync(caseId, last + 1, cancellationToken))
        {
            yield return new(caseId, stored.Entry.Number, Digest.Of(stored.Bytes));
        }
    }

    private async Task<bool> TryAppendAsync(LogHead? head, ETag? etag, List<LoggedEntry> entries, CancellationToken cancellationToken)
    {
        long size = head?.Size ?? 0;
        var tiles = reader.TilesOf(cancellationToken);
        var leaves = new SortedDictionary<long, List<LoggedEntry>>();
        foreach (var (place, entry) in entries.Index())
        {
            long index = size + place;
            await tiles.AppendAsync(MerkleHash.OfLeaf(entry.ToRecord()), index);
            if (!leaves.TryGetValue(index >> Tiles.Height, out var beside))
            {
                leaves[index >> Tiles.Height] = beside = index % Tiles.Width == 0 ? [] : [.. await LeavesAsync(index >> Tiles.Height, cancellationToken)];
            }

            beside.Add(entry);
        }

        var group = new EntityGroup(Tree);
        foreach (var (level, index) in tiles.Written)
        {
            group.Put(Entity(LogReader.TileKey(level, index), await tiles.TileAsync(level, index)));
        }

        foreach (var (tile, beside) in leaves)
        {
            group.Put(Entity(LeavesKey(tile), JsonSerializer.SerializeToUtf8Bytes(beside, RouterJson.Options)));
        }

        long grown = size + entries.Count;
        var next = new LogHead(grown, new Checkpoint(settings.Origin, grown, await tiles.RootAsync(grown)).SignWith(signer), time.GetUtcNow(), size);
        var row = Entity(Head, JsonSerializer.SerializeToUtf8Bytes(next, RouterJson.Options));
        if (etag is { } read)
        {
            group.Replace(row, read);
        }
        else
        {
            group.Add(row);
        }

        return await TryWriteAsync(group, cancellationToken);
    }

    /// <summary>Says of each entry of the last append where it stands, by its case; gives the head's new ETag, or null where another has written it.</summary>
    private async Task<ETag?> IndexAsync(LogHead head, ETag etag, CancellationToken cancellationToken)
    {
        var placed = new List<(LoggedEntry Entry, long Index)>();
        for (long tile = head.Indexed >> Tiles.Height; tile << Tiles.Height < head.Size; tile++)
        {
            placed.AddRange((await LeavesAsync(tile, cancellationToken)).Select((entry, place) => (entry, (tile << Tiles.Height) + place)).Where(leaf => leaf.Item2 >= head.Indexed && leaf.Item2 < head.Size));
        }

        foreach (var ofCase in placed.GroupBy(leaf => leaf.Entry.CaseId))
        {
            foreach (var some in ofCase.Chunk(EntityGroup.EntityLimit - 1))
            {
                var group = new EntityGroup(ofCase.Key.ToString());
                foreach (var (entry, index) in some)
                {
                    group.Put(Place(entry, LogReader.Key(entry.Number), index));
                }

                group.Put(Place(some[^1].Entry, Last, some[^1].Index));
                await table.SubmitTransactionAsync(group.Actions, cancellationToken);
            }
        }

        var marked = Entity(Head, JsonSerializer.SerializeToUtf8Bytes(head with { Indexed = head.Size }, RouterJson.Options));
        try
        {
            return (await table.UpdateEntityAsync(marked, etag, TableUpdateMode.Replace, cancellationToken)).Headers.ETag;
        }
        catch (RequestFailedException lost) when (lost.Status == 412)
        {
            return null;
        }
    }

    private async Task<bool> TryWriteAsync(EntityGroup group, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(group.Actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException lost) when (lost.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<LoggedEntry>> LeavesAsync(long tile, CancellationToken cancellationToken) =>
        await reader.FindAsync(Tree, LeavesKey(tile), cancellationToken) is { } row ? JsonSerializer.Deserialize<List<LoggedEntry>>(EntityBytes.Read(row), RouterJson.Options)! : throw new InvalidDataException($"Leaves {tile} of the log are missing.");

    private static TableEntity Place(LoggedEntry entry, string key, long index) => new(entry.CaseId.ToString(), key) { ["number"] = entry.Number, ["index"] = index };

    private static TableEntity Entity(string key, byte[] bytes)
    {
        var entity = new TableEntity(Tree, key);
        EntityBytes.Write(entity, bytes);
        return entity;
    }

    private static string LeavesKey(long tile) => string.Create(CultureInfo.InvariantCulture, $"leaves-{tile:D15}");
}
