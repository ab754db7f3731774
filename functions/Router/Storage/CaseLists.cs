using Azure.Data.Tables;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>
/// The cases of each State, a row each in that State's own partition: a list is read there, whatever other States have. Written after
/// each step is published, in any order and as often as need be: the row is what the case is. The row of the State that opened the case
/// also says up to which ledger entry it is published: the rows of many cases go in one write, where a mark in each case would be one each.
/// </summary>
public sealed class CaseLists(StorageClients clients)
{
    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Lists);
    private readonly GroupedUpserts writes = new(clients.Tables.GetTableClient(Tables.Lists));

    /// <param name="case">As it stands.</param>
    /// <param name="published">Number of the last ledger entry: up to it everything is published.</param>
    /// <param name="cancellationToken">Ends the waiting for the write.</param>
    public Task NoteAsync(Case @case, int published, CancellationToken cancellationToken) => Task.WhenAll(
        writes.UpsertAsync(ListedCaseRow.ToEntity(@case, @case.Requesting, published), cancellationToken),
        writes.UpsertAsync(ListedCaseRow.ToEntity(@case, @case.Requested, published), cancellationToken));

    /// <summary>Number of the ledger entry of a case up to which its notices are known to be published; 0 where none is.</summary>
    public async Task<int> ReadPublishedAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(ListedCaseRow.PartitionOfOpener(caseId), caseId.ToString(), [ListedCaseRow.Published], cancellationToken);
        return row.HasValue ? row.Value!.GetInt32(ListedCaseRow.Published) ?? 0 : 0;
    }

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
