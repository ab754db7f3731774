using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Paging;

/// <summary>
/// What came of each page: partition = case, a row for each notice of a State. Beside the ledger and not in it: whether a telephone rang is no fact of the case.
/// </summary>
public sealed class PageStore(StorageClients clients)
{
    /// <summary>Notices read at once.</summary>
    public const int PageSize = 100;

    /// <summary>Attempts kept of one notice: more than are made, also where some are entered twice.</summary>
    private const int MostKept = 100;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Pages);

    /// <summary>Enters attempts. One writer at a time: the orchestration that pages for this notice.</summary>
    public async Task EnterAsync(NoticeId id, StateCode to, IReadOnlyList<PageAttempt> attempts, CancellationToken cancellationToken)
    {
        string key = KeyOf(to, id.Entry, id.Index);
        var stored = await table.GetEntityIfExistsAsync<TableEntity>(id.CaseId.ToString(), key, cancellationToken: cancellationToken);
        PageAttempt[] all = [.. stored.HasValue ? Read(stored.Value!).Attempts : [], .. attempts];
        await table.UpsertEntityAsync(
            new TableEntity(id.CaseId.ToString(), key) { ["attempts"] = JsonSerializer.Serialize(all.TakeLast(MostKept), RouterJson.Options) },
            TableUpdateMode.Replace,
            cancellationToken);
    }

    /// <summary>How a State was paged for notices of ledger entries after number <paramref name="after"/>, oldest first.</summary>
    public async Task<PageList> ReadAsync(CaseId caseId, StateCode state, int after, CancellationToken cancellationToken)
    {
        var found = new List<PagedNotice>();
        int last = after;
        string ofState = TableClient.CreateQueryFilter(
            $"PartitionKey eq {caseId.ToString()} and RowKey ge {KeyOf(state, after + 1, 0)} and RowKey lt {EndOf(state)}");
        await foreach (var row in table.QueryAsync<TableEntity>(ofState, PageSize, cancellationToken: cancellationToken))
        {
            var paged = Read(row);
            int entry = NoticeId.Parse(paged.NoticeId, null).Entry;
            if (found.Count >= PageSize && entry != last)
            {
                return new(found, last);
            }

            found.Add(paged);
            last = entry;
        }

        return new(found, null);
    }

    private static PagedNotice Read(TableEntity row)
    {
        var (entry, index) = (int.Parse(row.RowKey.AsSpan(3, 10), CultureInfo.InvariantCulture), int.Parse(row.RowKey.AsSpan(14), CultureInfo.InvariantCulture));
        return new(
            new NoticeId(CaseId.Parse(row.PartitionKey, null), entry, index).ToString(),
            JsonSerializer.Deserialize<IReadOnlyList<PageAttempt>>(row.GetString("attempts"), RouterJson.Options)!);
    }

    private static string KeyOf(StateCode state, int entry, int index) => string.Create(CultureInfo.InvariantCulture, $"{state}-{entry:D10}-{index:D3}");

    private static string EndOf(StateCode state) => $"{state}.";
}
