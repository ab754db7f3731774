using Azure.Data.Tables;
using RequestRouter.Convention;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>
/// The cases of each State, a row each in that State's own partition: a list is read there, whatever other States have. Written after
/// each step, in any order and as often as need be: the row is what the case is.
/// </summary>
public sealed class CaseLists(StorageClients clients)
{
    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Lists);
    private readonly GroupedUpserts writes = new(clients.Tables.GetTableClient(Tables.Lists));

    public Task NoteAsync(Case @case, CancellationToken cancellationToken) => Task.WhenAll(
        writes.UpsertAsync(ListedCaseRow.ToEntity(@case, @case.Requesting), cancellationToken),
        writes.UpsertAsync(ListedCaseRow.ToEntity(@case, @case.Requested), cancellationToken));

    /// <summary>Cases of a State in the order of their ids, those after <paramref name="after"/>, at most <paramref name="limit"/>.</summary>
    public async Task<CaseList> ReadAsync(StateCode state, CaseFilter filter, CaseId? after, int limit, CancellationToken cancellationToken)
    {
        var found = new List<ListedCase>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter.Of(state, after), limit + 1, cancellationToken: cancellationToken))
        {
            if (found.Count == limit)
            {
                return new(found, found[^1].CaseId);
            }

            found.Add(ListedCaseRow.FromEntity(row));
        }

        return new(found, null);
    }
}
