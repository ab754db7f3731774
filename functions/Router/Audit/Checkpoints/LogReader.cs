using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Audit.Witnesses;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>What the log of all ledgers proves. It only reads.</summary>
public sealed class LogReader(StorageClients clients, CaseStore cases)
{
    internal const string Tree = "tree";
    internal const string Head = "head";
    internal const string Last = "last";

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Log);
    private readonly WitnessStore witnesses = new(clients);

    /// <summary>The newest signed checkpoint, with the cosignatures that it has so far; null before the first.</summary>
    public async Task<string?> ReadNoteAsync(CancellationToken cancellationToken) =>
        (await ReadHeadAsync(cancellationToken)).Head is { } head ? await CosignedAsync(head, cancellationToken) : null;

    /// <summary>The newest checkpoint as the log has it; null before the first.</summary>
    public async Task<SignedHead?> ReadSignedAsync(CancellationToken cancellationToken) =>
        (await ReadHeadAsync(cancellationToken)).Head is { } head ? new(head.Size, head.Note, head.At) : null;

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
        var (size, note) = await BestAsync(place.Index, at, cancellationToken);
        return new(new(caseId, place.Number, Digest.Parse(stored.Hash)), place.Index, await TilesOf(cancellationToken).InclusionAsync(place.Index, size), note);
    }

    /// <summary>A checkpoint that holds the leaf: the newest that its quorum has cosigned, else the newest.</summary>
    private async Task<(long Size, string Note)> BestAsync(long index, LogHead head, CancellationToken cancellationToken) =>
        await witnesses.ReadWitnessedAsync(cancellationToken) is { } witnessed && witnessed.Size > index && witnessed.Size <= head.Size
            ? (witnessed.Size, witnessed.Note)
            : (head.Size, await CosignedAsync(head, cancellationToken));

    private async Task<string> CosignedAsync(LogHead head, CancellationToken cancellationToken) =>
        await witnesses.ReadNewestAsync(cancellationToken) is { } gathered && gathered.Note.StartsWith(head.Note, StringComparison.Ordinal) ? gathered.Note : head.Note;

    internal async Task<(LogHead? Head, ETag? ETag)> ReadHeadAsync(CancellationToken cancellationToken) =>
        await FindAsync(Tree, Head, cancellationToken) is { } row ? (JsonSerializer.Deserialize<LogHead>(EntityBytes.Read(row), RouterJson.Options), row.ETag) : (null, null);

    internal async Task<(int Number, long Index)?> FindPlaceAsync(CaseId caseId, string key, CancellationToken cancellationToken) =>
        await FindAsync(caseId.ToString(), key, cancellationToken) is { } row ? (row.GetInt32("number")!.Value, row.GetInt64("index")!.Value) : null;

    internal async Task<TableEntity?> FindAsync(string partition, string key, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    internal Tiles TilesOf(CancellationToken cancellationToken) => new(async (level, index) =>
        await FindAsync(Tree, TileKey(level, index), cancellationToken) is { } row ? EntityBytes.Read(row) : throw new InvalidDataException($"Tile {level}/{index} of the log is missing."));

    internal static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"entry-{number:D10}");

    internal static string TileKey(int level, long index) => string.Create(CultureInfo.InvariantCulture, $"tile-{level:D2}-{index:D15}");
}
