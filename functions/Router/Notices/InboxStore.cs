using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Convention;
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
    /// <exception cref="InvalidOperationException">Another writer was first too often.</exception>
    public async Task AppendAsync(StateCode state, IReadOnlyList<NoticeMessage> notices, CancellationToken cancellationToken)
    {
        for (int lost = 0; !await TryAppendAsync(state, notices, cancellationToken);)
        {
            if (++lost == MostLost)
            {
                throw new InvalidOperationException($"The inbox of {state} could not be written in {MostLost} attempts.");
            }
        }
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

    /// <summary>False when another writer was first.</summary>
    private async Task<bool> TryAppendAsync(StateCode state, IReadOnlyList<NoticeMessage> notices, CancellationToken cancellationToken)
    {
        var tail = tails.TryRemove(state, out var kept) ? kept : await ReadTailAsync(state, cancellationToken);
        var (group, filled) = tail.Append(state, notices);
        if (group is null)
        {
            tails[state] = tail;
            return true;
        }

        try
        {
            var written = await table.SubmitTransactionAsync(group.Actions, cancellationToken);
            tails[state] = filled.WithTags(rowKey => written.Value[group.IndexOf(rowKey)].Headers.ETag!.Value, group);
            return true;
        }
        catch (TableTransactionFailedException lost) when (lost.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task<InboxTail> ReadTailAsync(StateCode state, CancellationToken cancellationToken)
    {
        var head = await FindAsync(state, InboxTail.HeadKey, cancellationToken);
        long number = head?.GetInt64("page") ?? 0;
        var (page, tag) = await ReadPageAsync(state, number, cancellationToken);
        var (before, _) = number > 0 ? await ReadPageAsync(state, number - 1, cancellationToken) : (null, null);
        return new InboxTail(number, head?.ETag, page, tag, before);
    }

    private async Task<(InboxPage Page, ETag? ETag)> ReadPageAsync(StateCode state, long number, CancellationToken cancellationToken)
    {
        if (await FindAsync(state, InboxTail.PageKey(number), cancellationToken) is not { } entity)
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
