using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Convention;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Notices;

/// <summary>
/// The HTTP inboxes. Each State's is a row of pages; one writer at a time appends to it (the session of the subscription
/// <c>inbox</c>), and an ETag guards against a second one, so that numbers are dense and a reader never misses one.
/// </summary>
public sealed class InboxStore(StorageClients clients)
{
    private const string HeadKey = "head";

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Inboxes);

    /// <summary>
    /// Appends the notices that are not on the last two pages already: what a redelivered batch repeats was written last.
    /// False when another writer was first.
    /// </summary>
    public async Task<bool> TryAppendAsync(StateCode state, IReadOnlyList<NoticeMessage> notices, CancellationToken cancellationToken)
    {
        var head = await FindAsync(state, HeadKey, cancellationToken);
        long pageNumber = head?.GetInt64("page") ?? 0;
        var (page, etag) = await ReadPageAsync(state, pageNumber, cancellationToken);
        var (before, _) = pageNumber > 0 ? await ReadPageAsync(state, pageNumber - 1, cancellationToken) : default;
        var known = page.Notices.Concat(before?.Notices ?? []).Select(n => n.Notice.Id).ToHashSet(StringComparer.Ordinal);
        var added = notices.Where(n => known.Add(n.Id)).ToList();
        if (added.Count == 0)
        {
            return true;
        }

        var group = new EntityGroup(state.ToString());
        while (added.Count > 0)
        {
            int room = InboxPage.Size - page.Notices.Count;
            var taken = added.Take(room).ToList();
            long next = page.First + page.Notices.Count;
            var filled = page with { Notices = [.. page.Notices, .. taken.Select((n, i) => new InboxNotice(next + i, n))] };
            Put(group, PageEntity(state, pageNumber, filled), etag);
            foreach (var notice in taken.Where(notice => SubmissionNoticeId.IsOne(notice.Id)))
            {
                group.Upsert(new TableEntity(state.ToString(), notice.Id));
            }

            added.RemoveRange(0, taken.Count);
            if (filled.Notices.Count == InboxPage.Size)
            {
                pageNumber++;
                page = new InboxPage(pageNumber * InboxPage.Size + 1, []);
                etag = null;
            }
        }

        if (pageNumber != (head?.GetInt64("page") ?? 0))
        {
            Put(group, new TableEntity(state.ToString(), HeadKey) { ["page"] = pageNumber }, head?.ETag);
        }

        return await SubmitAsync(group, cancellationToken);
    }

    /// <summary>Notices after number <paramref name="after"/>, in order, to the end of the page they begin on.</summary>
    public async Task<IReadOnlyList<InboxNotice>> ReadAfterAsync(StateCode state, long after, CancellationToken cancellationToken)
    {
        var (page, _) = await ReadPageAsync(state, InboxPage.PageOf(after + 1), cancellationToken);
        return [.. page.Notices.Where(n => n.Number > after)];
    }

    /// <summary>
    /// Records that a notice about a submission reached its State's own system; the first record stands. Null where the State
    /// never had such a notice.
    /// </summary>
    public async Task<DateTimeOffset?> AcknowledgeAsync(StateCode state, string noticeId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await FindAsync(state, noticeId, cancellationToken) is not { } row)
        {
            return null;
        }

        if (row.GetDateTimeOffset("acknowledgedAt") is { } before)
        {
            return before;
        }

        row["acknowledgedAt"] = at;
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Merge, cancellationToken);
        return at;
    }

    private static void Put(EntityGroup group, TableEntity entity, ETag? etag)
    {
        if (etag is { } known)
        {
            group.Replace(entity, known);
        }
        else
        {
            group.Add(entity);
        }
    }

    private static TableEntity PageEntity(StateCode state, long number, InboxPage page)
    {
        var entity = new TableEntity(state.ToString(), PageKey(number));
        EntityBytes.Write(entity, JsonSerializer.SerializeToUtf8Bytes(page, RouterJson.Options));
        return entity;
    }

    private static string PageKey(long number) => string.Create(CultureInfo.InvariantCulture, $"page-{number:D12}");

    private async Task<bool> SubmitAsync(EntityGroup group, CancellationToken cancellationToken)
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

    private async Task<(InboxPage Page, ETag? ETag)> ReadPageAsync(StateCode state, long number, CancellationToken cancellationToken)
    {
        if (await FindAsync(state, PageKey(number), cancellationToken) is not { } entity)
        {
            return (new InboxPage(number * InboxPage.Size + 1, []), null);
        }

        var page = JsonSerializer.Deserialize<InboxPage>(EntityBytes.Read(entity), RouterJson.Options)
            ?? throw new InvalidDataException($"Inbox page {state}/{entity.RowKey} is empty.");
        return (page, entity.ETag);
    }

    private async Task<TableEntity?> FindAsync(StateCode state, string rowKey, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(state.ToString(), rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
