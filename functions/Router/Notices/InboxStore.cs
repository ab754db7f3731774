using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Notices;

/// <summary>
/// The HTTP inboxes. Each State's is a row of pages; one writer at a time appends to it (the one session of the subscription
/// <c>inbox</c>), and an ETag guards against a second one, so that numbers are dense and a reader never misses one.
/// </summary>
public sealed class InboxStore(StorageClients clients)
{
    /// <summary>A second writer is rare; one who always is first is a fault, told as one and tried again later.</summary>
    private const int MostLost = 20;

    /// <summary>Of notices appended at once; with the part they are added to, and in the longer form in which it travels, below 4 MiB.</summary>
    private const int MostBytes = 2 << 20;

    /// <summary>
    /// The ends of the inboxes this process wrote last, so that the next batch need not read them. Whoever else writes changes
    /// an ETag, and the end is read again.
    /// </summary>
    private readonly ConcurrentDictionary<StateCode, InboxTail> tails = new();

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Inboxes);

    /// <summary>
    /// Appends the notices that are not on the last two pages already: what a redelivered batch repeats was written last, and a batch
    /// is no more than a page (<c>maxMessageBatchSize</c> of host.json).
    /// </summary>
    /// <returns>The number of the last notice that stands there then.</returns>
    /// <exception cref="InvalidOperationException">Another writer was first too often.</exception>
    public async Task<long> AppendAsync(StateCode state, IReadOnlyList<NoticeMessage> notices, CancellationToken cancellationToken)
    {
        long last = 0;
        foreach (var some in InTransactions(notices))
        {
            long? appended = null;
            for (int lost = 0; (appended = await TryAppendAsync(state, some, cancellationToken)) is null;)
            {
                if (++lost == MostLost)
                {
                    throw new InvalidOperationException($"The inbox of {state} could not be written in {MostLost} attempts.");
                }
            }

            last = appended.Value;
        }

        return last;
    }

    /// <summary>The ids of all notices of the inbox.</summary>
    public async Task<IReadOnlySet<string>> ReadIdsAsync(StateCode state, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string pages = TableClient.CreateQueryFilter($"PartitionKey eq {state.ToString()} and RowKey ge {"page-"} and RowKey lt {"page."}");
        await foreach (var entity in table.QueryAsync<TableEntity>(pages, maxPerPage: 4, cancellationToken: cancellationToken))
        {
            ids.UnionWith(JsonSerializer.Deserialize<InboxPage>(EntityBytes.Read(entity), RouterJson.Options)!.Notices.Select(numbered => numbered.Notice.Id));
        }

        return ids;
    }

    /// <summary>Notices after number <paramref name="after"/>, in order, to the end of the part of the page they begin on.</summary>
    public async Task<IReadOnlyList<InboxNotice>> ReadAfterAsync(StateCode state, long after, CancellationToken cancellationToken)
    {
        for (var at = new InboxPosition(InboxPage.PageOf(after + 1), 0); ; at = at with { Part = at.Part + 1 })
        {
            if (await FindPageAsync(state, at, cancellationToken) is not { } found)
            {
                return [];
            }

            if (found.Page.Next > after + 1)
            {
                return [.. found.Page.Notices.Where(n => n.Number > after)];
            }

            if (found.Bytes < InboxPage.FullAt)
            {
                return [];
            }
        }
    }

    /// <summary>The number of the last notice of the inbox; 0 where there is none.</summary>
    public async Task<long> ReadLastAsync(StateCode state, CancellationToken cancellationToken) => (await ReadTailAsync(state, cancellationToken)).Page.Next - 1;

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
        try
        {
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Merge, cancellationToken);
            return at;
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            // Another call of this State was first: its record stands.
            return (await FindAsync(state, noticeId, cancellationToken))?.GetDateTimeOffset("acknowledgedAt") ?? at;
        }
    }

    /// <summary>As many at once as one transaction of 4 MiB holds, in their order.</summary>
    private static IEnumerable<IReadOnlyList<NoticeMessage>> InTransactions(IReadOnlyList<NoticeMessage> notices)
    {
        var some = new List<NoticeMessage>();
        int bytes = 0;
        foreach (var notice in notices)
        {
            int size = Math.Min(NoticeSize.SizeOf(notice), NoticeSize.Limit);
            if (some.Count > 0 && bytes + size > MostBytes)
            {
                yield return some;
                (some, bytes) = ([], 0);
            }

            some.Add(notice);
            bytes += size;
        }

        if (some.Count > 0)
        {
            yield return some;
        }
    }

    /// <summary>The number of the last notice then; null when another writer was first.</summary>
    private async Task<long?> TryAppendAsync(StateCode state, IReadOnlyList<NoticeMessage> notices, CancellationToken cancellationToken)
    {
        var tail = tails.TryRemove(state, out var kept) ? kept : await ReadTailAsync(state, cancellationToken);
        var (group, filled) = tail.Append(state, notices);
        if (group is null)
        {
            tails[state] = tail;
            return tail.Page.Next - 1;
        }

        try
        {
            var written = await table.SubmitTransactionAsync(group.Actions, cancellationToken);
            tails[state] = filled.WithTags(rowKey => written.Value[group.IndexOf(rowKey)].Headers.ETag!.Value, group);
            return filled.Page.Next - 1;
        }
        catch (TableTransactionFailedException lost) when (lost.Status is 409 or 412)
        {
            return null;
        }
    }

    private async Task<InboxTail> ReadTailAsync(StateCode state, CancellationToken cancellationToken)
    {
        var head = await FindAsync(state, InboxTail.HeadKey, cancellationToken);
        var at = new InboxPosition(head?.GetInt64("page") ?? 0, head?.GetInt32("part") ?? 0);
        InboxPosition? beforeAt = at switch
        {
            { Part: > 0 } => at with { Part = at.Part - 1 },
            { Page: > 0 } => new(at.Page - 1, head?.GetInt32("partBefore") ?? 0),
            _ => null,
        };
        var page = await FindPageAsync(state, at, cancellationToken);
        var before = beforeAt is { } earlier ? await FindPageAsync(state, earlier, cancellationToken) : null;
        long first = before?.Page.Next ?? (at.Page * InboxPage.Size) + 1;
        return InboxTail.Of(at, head?.ETag, page?.Page ?? new InboxPage(first, []), page?.ETag, beforeAt, before?.Page);
    }

    private async Task<(InboxPage Page, int Bytes, ETag ETag)?> FindPageAsync(StateCode state, InboxPosition at, CancellationToken cancellationToken)
    {
        if (await FindAsync(state, at.Key, cancellationToken) is not { } entity)
        {
            return null;
        }

        byte[] bytes = EntityBytes.Read(entity);
        var page = JsonSerializer.Deserialize<InboxPage>(bytes, RouterJson.Options)
            ?? throw new InvalidDataException($"Inbox page {state}/{entity.RowKey} is empty.");
        return (page, bytes.Length, entity.ETag);
    }

    private async Task<TableEntity?> FindAsync(StateCode state, string rowKey, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(state.ToString(), rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
