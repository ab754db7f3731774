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

    private const string Tree = "tree";
    private const string Head = "head";
    private const string Last = "last";

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Log);

    /// <summary>The newest signed checkpoint; null before the first.</summary>
    public async Task<string?> ReadNoteAsync(CancellationToken cancellationToken) => (await ReadHeadAsync(cancellationToken)).Head?.Note;

    /// <summary>The proof that the tree of one size begins with that of another; null where the log has not so many entries.</summary>
    public async Task<IReadOnlyList<byte[]>?> ConsistencyAsync(long first, long second, CancellationToken cancellationToken) =>
        (await ReadHeadAsync(cancellationToken)).Head is { Size: var size } && first <= second && second <= size ? await TilesOf(cancellationToken).ConsistencyAsync(first, second) : null;

    /// <summary>The proof for the last entry of a case, up to a number, that the log holds; null where it holds none.</summary>
    public async Task<LogProof?> ProofAsync(CaseId caseId, int upTo, CancellationToken cancellationToken)
    {
        if ((await ReadHeadAsync(cancellationToken)).Head is not { } head || await FindPlaceAsync(caseId, Last, cancellationToken) is not { } last
            || await FindPlaceAsync(caseId, Key(Math.Min(upTo, last.Number)), cancellationToken) is not { } place
            || await cases.ReadStoredEntryAsync(caseId, place.Number, cancellationToken) is not { } stored)
        {
            return null;
        }

        // Not a head from before: the entry was indexed after it was in the tree, and the head is read first.
        var at = place.Index < head.Size ? head : (await ReadHeadAsync(cancellationToken)).Head!;
        return new(new(caseId, place.Number, Digest.Parse(stored.Hash)), place.Index, await TilesOf(cancellationToken).InclusionAsync(place.Index, at.Size), at.Note);
    }

    /// <summary>Appends what cases have entered since the last time, and signs the new head. Safe to repeat, and beside others.</summary>
    /// <returns>How many entries were appended.</returns>
    public async Task<int> AppendAsync(CancellationToken cancellationToken)
    {
        int appended = 0;
        while (true)
        {
            var (head, etag) = await ReadHeadAsync(cancellationToken);
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
                if (entries.Count > 0 && await ReadHeadAsync(cancellationToken) is ({ } written, { } tag))
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
        int last = (await FindPlaceAsync(caseId, Last, cancellationToken))?.Number ?? 0;
        await foreach (var stored in cases.ReadLedgerAsync(caseId, last + 1, cancellationToken))
        {
            yield return new(caseId, stored.Entry.Number, Digest.Of(stored.Bytes));
        }
    }

    private async Task<bool> TryAppendAsync(LogHead? head, ETag? etag, List<LoggedEntry> entries, CancellationToken cancellationToken)
    {
        long size = head?.Size ?? 0;
        var tiles = TilesOf(cancellationToken);
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
            group.Put(Entity(TileKey(level, index), await tiles.TileAsync(level, index)));
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
                    group.Put(Place(entry, Key(entry.Number), index));
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

    private async Task<(LogHead? Head, ETag? ETag)> ReadHeadAsync(CancellationToken cancellationToken) =>
        await FindAsync(Tree, Head, cancellationToken) is { } row ? (JsonSerializer.Deserialize<LogHead>(EntityBytes.Read(row), RouterJson.Options), row.ETag) : (null, null);

    private async Task<IReadOnlyList<LoggedEntry>> LeavesAsync(long tile, CancellationToken cancellationToken) =>
        await FindAsync(Tree, LeavesKey(tile), cancellationToken) is { } row ? JsonSerializer.Deserialize<List<LoggedEntry>>(EntityBytes.Read(row), RouterJson.Options)! : throw new InvalidDataException($"Leaves {tile} of the log are missing.");

    private async Task<(int Number, long Index)?> FindPlaceAsync(CaseId caseId, string key, CancellationToken cancellationToken) =>
        await FindAsync(caseId.ToString(), key, cancellationToken) is { } row ? (row.GetInt32("number")!.Value, row.GetInt64("index")!.Value) : null;

    private async Task<TableEntity?> FindAsync(string partition, string key, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private Tiles TilesOf(CancellationToken cancellationToken) => new(async (level, index) =>
        await FindAsync(Tree, TileKey(level, index), cancellationToken) is { } row ? EntityBytes.Read(row) : throw new InvalidDataException($"Tile {level}/{index} of the log is missing."));

    private static TableEntity Place(LoggedEntry entry, string key, long index) => new(entry.CaseId.ToString(), key) { ["number"] = entry.Number, ["index"] = index };

    private static TableEntity Entity(string key, byte[] bytes)
    {
        var entity = new TableEntity(Tree, key);
        EntityBytes.Write(entity, bytes);
        return entity;
    }

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"entry-{number:D10}");

    private static string TileKey(int level, long index) => string.Create(CultureInfo.InvariantCulture, $"tile-{level:D2}-{index:D15}");

    private static string LeavesKey(long tile) => string.Create(CultureInfo.InvariantCulture, $"leaves-{tile:D15}");
}
