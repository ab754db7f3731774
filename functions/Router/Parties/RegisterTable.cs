using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Parties;

/// <summary>Reads and writes the rows of the registers: a row by its key, or those of a range of keys.</summary>
internal sealed class RegisterTable(TableClient table)
{
    /// <summary>What stands of all States now, read at once: entries, practices, last changes.</summary>
    public async Task<RegisterView> ReadCurrentAsync(CancellationToken cancellationToken)
    {
        var entries = new List<EntryVersion<PartyRegistration>>();
        var practices = new List<EntryVersion<Practice>>();
        var last = new List<StoredChange>();
        var revocations = new List<RevocationListRow>();
        string current = TableClient.CreateQueryFilter(
            $"PartitionKey eq {RegisterRows.Partition} and RowKey ge {RegisterRows.FirstCurrent} and RowKey lt {RegisterRows.AfterCurrent}");
        await foreach (var entity in table.QueryAsync<TableEntity>(current, cancellationToken: cancellationToken))
        {
            switch (entity.RowKey.Split('-')[^1])
            {
                case "entry":
                    entries.Add(RegisterRows.Read<EntryVersion<PartyRegistration>>(entity));
                    break;
                case "practice":
                    practices.Add(RegisterRows.Read<EntryVersion<Practice>>(entity));
                    break;
                case "revocations":
                    revocations.Add(RegisterRows.Read<RevocationListRow>(entity));
                    break;
                default:
                    last.Add(RegisterRows.Read<StoredChange>(entity));
                    break;
            }
        }

        return new(entries, practices, last, revocations);
    }

    /// <summary>A State's changes in order, from a number on.</summary>
    /// <param name="count">How many are asked for at a time.</param>
    public async IAsyncEnumerable<StoredChange> ReadChangesAsync(StateCode state, int from, int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {RegisterRows.Partition} and RowKey ge {RegisterRows.Change(state, from)} and RowKey le {RegisterRows.Change(state, RegisterRows.MostChanges)}");
        await foreach (var entity in table.QueryAsync<TableEntity>(range, count, cancellationToken: cancellationToken))
        {
            yield return RegisterRows.Read<StoredChange>(entity);
        }
    }

    /// <summary>Null where there is no such row.</summary>
    public async Task<T?> FindAsync<T>(string rowKey, CancellationToken cancellationToken)
        where T : class
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(RegisterRows.Partition, rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? RegisterRows.Read<T>(found.Value!) : null;
    }

    /// <summary>The mark of a State's lists as it stands now.</summary>
    public async Task<ListMark> ReadMarkAsync(StateCode state, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(RegisterRows.Partition, RegisterRows.Lists(state), cancellationToken: cancellationToken);
        return new(state, found.HasValue ? found.Value!.ETag : null);
    }

    /// <summary>Those of a State that wait, by their digests; at most so many.</summary>
    public async Task<IReadOnlyList<PendingChange>> ReadPendingAsync(StateCode state, int most, CancellationToken cancellationToken)
    {
        var (first, after) = RegisterRows.AllPending(state);
        var found = new List<PendingChange>();
        string range = TableClient.CreateQueryFilter($"PartitionKey eq {RegisterRows.Partition} and RowKey ge {first} and RowKey lt {after}");
        await foreach (var entity in table.QueryAsync<TableEntity>(range, most, cancellationToken: cancellationToken))
        {
            found.Add(RegisterRows.Read<PendingChange>(entity));
            if (found.Count == most)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>Takes a row away, whether or not it is there.</summary>
    public Task DeleteAsync(string rowKey, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(RegisterRows.Partition, rowKey, cancellationToken: cancellationToken);

    public Task PutAsync<T>(string rowKey, T value, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(RegisterRows.Entity(rowKey, value), TableUpdateMode.Replace, cancellationToken);

    /// <summary>False where somebody else was first: another change has this number, a key is another State's, or what waited does no more.</summary>
    public async Task<bool> TryWriteAsync(EntityGroup group, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(group.Actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException lost) when (lost.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
