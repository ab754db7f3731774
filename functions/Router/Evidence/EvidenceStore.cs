using Azure.Data.Tables;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Evidence;

/// <summary>
/// Reads and writes evidence items. What becomes of one is written together with the entry of its chain of custody, in one transaction that
/// is void where another was first: no two entries have one number, and none is missing.
/// </summary>
public sealed class EvidenceStore(StorageClients clients)
{
    /// <summary>Others that write the same item at the same moment are few: those who read it.</summary>
    private const int Attempts = 30;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Evidence);

    public async Task<StoredItem?> FindAsync(EvidenceId id, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(id.CaseId.ToString(), EvidenceRows.Item(id), cancellationToken: cancellationToken);
        return found.HasValue ? new(EvidenceRows.Read<EvidenceItem>(found.Value!), found.Value!.ETag) : null;
    }

    /// <summary>Stores a new item with the first entry of its chain; false where it is there already.</summary>
    public Task<bool> TryAddAsync(EvidenceItem item, CustodyEvent declared, CancellationToken cancellationToken)
    {
        var (after, entry) = Entered(item, item, declared);
        var group = new EntityGroup(item.Id.CaseId.ToString());
        group.Add(EvidenceRows.ToEntity(after));
        group.Add(EvidenceRows.ToEntity(entry));
        return TryWriteAsync(group, cancellationToken);
    }

    /// <summary>Changes an item without an entry: nothing was done with it but that it is handed in as complete.</summary>
    /// <param name="id">Which item.</param>
    /// <param name="change">The item after it, or null where it stays; called again where another was first.</param>
    /// <param name="cancellationToken">Of the caller.</param>
    /// <returns>The item after it; null where it is not there or stays.</returns>
    /// <exception cref="TimeoutException">Others were first each time: nothing is changed.</exception>
    public Task<EvidenceItem?> ChangeAsync(EvidenceId id, Func<EvidenceItem, EvidenceItem?> change, CancellationToken cancellationToken) =>
        WriteAsync(id, before => change(before) is { } after ? (after, null) : null, cancellationToken);

    /// <summary>
    /// Enters what happened in the chain of an item and changes the item with it. When this returns an item, the entry is stored; null where
    /// the item is not there or <paramref name="change"/> has nothing to change any more.
    /// </summary>
    /// <param name="change">The item after it, or null; called again where another was first.</param>
    /// <exception cref="TimeoutException">Others were first each time: nothing is entered.</exception>
    public Task<EvidenceItem?> EnterAsync(EvidenceId id, CustodyEvent happened, Func<EvidenceItem, EvidenceItem?> change, CancellationToken cancellationToken) =>
        WriteAsync(id, before => change(before) is { } after ? Entered(before, after, happened) : null, cancellationToken);

    /// <summary>Entries of an item's chain in order, from a number on, at most so many.</summary>
    public async Task<IReadOnlyList<StoredCustody>> ReadCustodyAsync(EvidenceId id, int from, int count, CancellationToken cancellationToken)
    {
        string range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {id.CaseId.ToString()} and RowKey ge {EvidenceRows.Custody(id, from)} and RowKey lt {EvidenceRows.Custody(id, from + count)}");
        var entries = new List<StoredCustody>();
        await foreach (var row in table.QueryAsync<TableEntity>(range, cancellationToken: cancellationToken))
        {
            entries.Add(EvidenceRows.Read<StoredCustody>(row));
        }

        return entries;
    }

    /// <summary>Items of a case in the order of their ids, those after <paramref name="after"/>.</summary>
    public IAsyncEnumerable<EvidenceItem> ReadItemsAsync(CaseId caseId, EvidenceId? after, CancellationToken cancellationToken)
    {
        var (first, end) = EvidenceRows.Items;
        return ReadItemsAsync(caseId, after is { } id ? EvidenceRows.Item(id) : first, end, cancellationToken);
    }

    /// <summary>Items of a case that one State furnishes, in the order of their ids.</summary>
    public IAsyncEnumerable<EvidenceItem> ReadItemsOfAsync(CaseId caseId, StateCode furnishing, CancellationToken cancellationToken)
    {
        var (first, end) = EvidenceRows.ItemsOf(furnishing);
        return ReadItemsAsync(caseId, first, end, cancellationToken);
    }

    private async IAsyncEnumerable<EvidenceItem> ReadItemsAsync(
        CaseId caseId, string after, string end, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string range = TableClient.CreateQueryFilter($"PartitionKey eq {caseId.ToString()} and RowKey gt {after} and RowKey lt {end}");
        await foreach (var row in table.QueryAsync<TableEntity>(range, cancellationToken: cancellationToken))
        {
            yield return EvidenceRows.Read<EvidenceItem>(row);
        }
    }

    private async Task<EvidenceItem?> WriteAsync(
        EvidenceId id, Func<EvidenceItem, (EvidenceItem After, StoredCustody? Entry)?> change, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (await FindAsync(id, cancellationToken) is not { } stored || change(stored.Item) is not var (after, entry))
            {
                return null;
            }

            var group = new EntityGroup(id.CaseId.ToString());
            group.Replace(EvidenceRows.ToEntity(after), stored.ETag);
            if (entry is not null)
            {
                group.Add(EvidenceRows.ToEntity(entry));
            }

            if (await TryWriteAsync(group, cancellationToken))
            {
                return after;
            }

            await Task.Delay(Random.Shared.Next(5 * (attempt + 1)), cancellationToken);
        }

        throw new TimeoutException($"Item {id} was written by others each time.");
    }

    private static (EvidenceItem After, StoredCustody Entry) Entered(EvidenceItem before, EvidenceItem after, CustodyEvent happened)
    {
        var entry = CustodyEntry.Next(before, happened);
        var hash = entry.ToHash();
        return (after with { Entries = entry.Number, Head = hash }, new(entry, hash, happened.Actor?.Person));
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
}
