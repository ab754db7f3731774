using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>
/// The cases of each State, a row each in that State's own partition: a list is read there, whatever other States have. Written after
/// each step is published, in any order and as often as need be: the row is what the case is. The row of the State that opened the case
/// also says up to which ledger entry it is published: the rows of many cases go in one write, where a mark in each case would be one each.
/// Behind the cases stands an index (<see cref="ListIndex"/>).
/// </summary>
public sealed class CaseLists(StorageClients clients)
{
    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Lists);
    private readonly GroupedUpserts writes = new(clients.Tables.GetTableClient(Tables.Lists));

    /// <param name="case">As it stands.</param>
    /// <param name="published">Number of the last ledger entry: up to it everything is published.</param>
    /// <param name="before">As it stood before; null where there was none.</param>
    /// <param name="cancellationToken">Ends the waiting for the write.</param>
    public Task NoteAsync(Case @case, int published, CaseSnapshot? before, CancellationToken cancellationToken)
    {
        var awaited = ListedCaseRow.Awaited(@case);
        var noLonger = MayBeAwaited(before).Except(awaited).ToList();
        return Task.WhenAll(ListedCaseRow.Parties(@case).SelectMany(Rows));

        IEnumerable<Task> Rows(StateCode reader)
        {
            yield return writes.UpsertAsync(ListedCaseRow.ToEntity(@case, reader, published), cancellationToken);
            foreach (var state in awaited)
            {
                var copy = ListedCaseRow.ToEntity(@case, reader, published);
                copy.RowKey = ListIndex.Awaiting(state) + @case.Id;
                yield return writes.UpsertAsync(copy, cancellationToken);
            }

            foreach (var state in noLonger)
            {
                yield return table.DeleteEntityAsync(reader.ToString(), ListIndex.Awaiting(state) + @case.Id, ETag.All, cancellationToken);
            }

            if (before is not { Listed: > 0 })
            {
                yield return writes.UpsertAsync(new(reader.ToString(), ListIndex.Reference(@case.Reference) + @case.Id), cancellationToken);
            }
        }
    }

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
        await foreach (var row in FindAsync(state, filter, after, limit + 1, cancellationToken))
        {
            if (found.Count == limit)
            {
                return new(found, found[^1].CaseId);
            }

            found.Add(ListedCaseRow.FromEntity(row));
        }

        return new(found, null);
    }

    /// <summary>States whose word the lists may still say is awaited: what they say is of the step before, or of an earlier one where that was not noted.</summary>
    private static IReadOnlyList<StateCode> MayBeAwaited(CaseSnapshot? before) =>
        before is null ? []
        : before.Listed == before.Entries ? ListedCaseRow.Awaited(before.Case)
        : ListedCaseRow.Parties(before.Case);

    private IAsyncEnumerable<TableEntity> FindAsync(StateCode state, CaseFilter filter, CaseId? after, int most, CancellationToken cancellationToken)
    {
        if (filter.Reference is { } reference)
        {
            return OfReferenceAsync(state, filter, ListIndex.Reference(reference), after, cancellationToken);
        }

        string beginning = filter.Awaiting is { } awaited ? ListIndex.Awaiting(awaited) : "";
        return table.QueryAsync<TableEntity>(filter.Between(state, beginning + after, ListIndex.EndOf(beginning)), most, cancellationToken: cancellationToken);
    }

    /// <summary>One case of each State that has used the reference, and what was recorded under it as asked by word of mouth: few.</summary>
    private async IAsyncEnumerable<TableEntity> OfReferenceAsync(
        StateCode state, CaseFilter filter, string beginning, CaseId? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string ofReference = new CaseFilter().Between(state, beginning + after, ListIndex.EndOf(beginning));
        await foreach (var key in table.QueryAsync<TableEntity>(ofReference, cancellationToken: cancellationToken))
        {
            await foreach (var row in table.QueryAsync<TableEntity>(filter.Of(state, ListIndex.CaseOf(key.RowKey)), cancellationToken: cancellationToken))
            {
                yield return row;
            }
        }
    }
}
