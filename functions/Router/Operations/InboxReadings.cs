using System.Collections.Concurrent;
using Azure.Data.Tables;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Operations;

/// <summary>
/// How far each State has read its inbox, as its calls say: who asks for what comes after a notice has that one. For the operator alone; no
/// notice counts as received by it, for which there is the acknowledgement.
/// </summary>
public sealed class InboxReadings(StorageClients clients, InboxStore inboxes, TimeProvider time)
{
    private const string Key = "read";

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Inboxes);
    private readonly ConcurrentDictionary<StateCode, long> known = new();

    /// <summary>Notes that a State asked for what comes after a notice: one write where it has come further, none otherwise.</summary>
    /// <param name="state">The State.</param>
    /// <param name="after">Number of the notice; 0 for the beginning.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task NoteAsync(StateCode state, long after, CancellationToken cancellationToken)
    {
        if (after == 0)
        {
            return;
        }

        if (!known.TryGetValue(state, out long before))
        {
            before = (await FindAsync(state, cancellationToken))?.Number ?? 0;
            known[state] = before;
        }

        // Nobody has read what is not there.
        if (after > before && after <= await inboxes.ReadLastAsync(state, cancellationToken))
        {
            await table.UpsertEntityAsync(new TableEntity(state.ToString(), Key) { ["number"] = after, ["at"] = time.GetUtcNow() }, TableUpdateMode.Replace, cancellationToken);
            known[state] = after;
        }
    }

    /// <summary>Null where it never said that it had read anything.</summary>
    public async Task<InboxReading?> FindAsync(StateCode state, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(state.ToString(), Key, cancellationToken: cancellationToken);
        return found.HasValue ? new(found.Value!.GetInt64("number")!.Value, found.Value.GetDateTimeOffset("at")!.Value) : null;
    }
}
