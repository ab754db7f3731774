using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Statistics;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Reads and writes cases: what a step writes stands in the partition named by the case's id, so that one step is one write
/// (DESIGN 3, rule 3); what is old stands in the archive. Reads go by full key, queries by the key of one partition.
/// </summary>
public sealed class CaseStore(StorageClients clients, BodyStore bodies, CaseLists lists)
{
    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Cases);
    private readonly ReceivedRows received = new();

    /// <summary>
    /// Stores a communication, once. Returns null when it was stored now, or the row that was there before.
    /// </summary>
    /// <param name="isLong">Whether the case has so many entries that the row may be archived already.</param>
    public async Task<InboundCommunication?> ReceiveAsync(InboundCommunication inbound, bool isLong, CancellationToken cancellationToken)
    {
        if (inbound.Body is { Length: > BodyStore.InlineLimit } body)
        {
            await bodies.WriteAsync(inbound.Digest, body, cancellationToken);
        }

        try
        {
            var added = await table.AddEntityAsync(InboundRow.ToEntity(inbound), cancellationToken);
            received.Keep(inbound with { ETag = added.Headers.ETag });
            return isLong ? await WithdrawIfArchivedAsync(inbound, cancellationToken) : null;
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return await ReadInboundAsync(inbound.CaseId, inbound.RowId, cancellationToken)
                ?? throw new InvalidOperationException($"Row {inbound.RowId} of case {inbound.CaseId} exists and cannot be read.");
        }
    }

    /// <summary>
    /// As <see cref="ReadInboundAsync"/>, without a read where this process has just stored it. It may have been answered since: its
    /// ETag tells, when the answer is written.
    /// </summary>
    public async Task<InboundCommunication?> TakeInboundAsync(CaseId caseId, string rowId, CancellationToken cancellationToken) =>
        received.Take(caseId, rowId) ?? await ReadInboundAsync(caseId, rowId, cancellationToken);

    public async Task<InboundCommunication?> ReadInboundAsync(CaseId caseId, string rowId, CancellationToken cancellationToken) =>
        await FindAsync(caseId.ToString(), rowId, cancellationToken) is { } entity
            ? InboundRow.FromEntity(caseId, entity)
            : await ReadArchivedAsync(caseId, rowId, cancellationToken);

    /// <summary>The request that opens a case, which is never archived; one read, whether it is there or not.</summary>
    public async Task<InboundCommunication?> ReadRequestAsync(CaseId caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId.ToString(), InboundRowId.Request, cancellationToken) is { } entity ? InboundRow.FromEntity(caseId, entity) : null;

    /// <summary>Stores what a case tells another; where it is there already, nothing happens.</summary>
    public async Task TellAsync(Telling telling, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(TellingRow.ToEntity(telling), cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            // Told before.
        }
    }

    /// <summary>
    /// What the same case told up to this row and no step has answered, in the order of its entries: a later word is never taken before an
    /// earlier one. What was answered long ago, and is told again after it was archived, is taken back.
    /// </summary>
    /// <param name="isArchived">Whether anything of the case that is told is archived.</param>
    public async Task<IReadOnlyList<Telling>> ReadToldAsync(CaseId caseId, string rowId, bool isArchived, CancellationToken cancellationToken)
    {
        var told = new List<Telling>();
        string filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {caseId.ToString()} and RowKey ge {TellingRowId.FirstBeside(rowId)} and RowKey le {rowId} and processed eq false");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (isArchived && await FindAsync(ArchivePartitions.OfCommunication(caseId, entity.RowKey), entity.RowKey, cancellationToken) is not null)
            {
                await table.DeleteEntityAsync(caseId.ToString(), entity.RowKey, ETag.All, cancellationToken);
                continue;
            }

            told.Add(TellingRow.FromEntity(caseId, entity));
        }

        return told;
    }

    /// <summary>Marks what another case told as taken in without a step: it changes nothing here.</summary>
    public Task MarkUnmovedAsync(Telling telling, CancellationToken cancellationToken) =>
        table.UpdateEntityAsync(InboundRow.Processed(telling.CaseId, telling.RowId, step: 0), ETag.All, TableUpdateMode.Merge, cancellationToken);

    /// <summary>
    /// A communication that this party may read: what it sent itself, and what a step has taken in, not what was rejected. Of the
    /// other party's the same reads are made whether there is none, it waits, or it was rejected.
    /// </summary>
    public async Task<InboundCommunication?> ReadInboundForAsync(StateCode reader, CaseId caseId, string rowId, CancellationToken cancellationToken)
    {
        var beside = await FindAsync(caseId.ToString(), rowId, cancellationToken);
        if (beside is not null && InboundRow.FromEntity(caseId, beside) is { } own && own.From == reader)
        {
            return own;
        }

        var archived = await ReadArchivedAsync(caseId, rowId, cancellationToken);
        var inbound = beside is not null ? InboundRow.FromEntity(caseId, beside) : archived;
        if (inbound?.From == reader)
        {
            return inbound;
        }

        int step = inbound?.Step ?? 0;
        var entryBeside = await FindAsync(caseId.ToString(), LedgerRow.Key(step), cancellationToken);
        var entryArchived = await FindAsync(ArchivePartitions.OfEntry(caseId, Math.Max(step, 1)), LedgerRow.Key(step), cancellationToken);
        return (entryBeside ?? entryArchived) is { } entity && LedgerRow.FromEntity(entity).Entry.Rejection is null ? inbound : null;
    }

    /// <summary>
    /// A case after its last step, null where there was none, and what was accepted and no step has answered: the request first, then as
    /// it was accepted: what was judged after another is answered after it. One query, whose answer is of one instant: between two reads a step could answer what the first has not seen yet
    /// and the second sees no more.
    /// </summary>
    public async Task<(CaseSnapshot? Snapshot, IReadOnlyList<InboundCommunication> Waiting)> ReadWithWaitingAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {caseId.ToString()} and (RowKey eq {CaseRow.Key} or (RowKey ge {InboundRowId.Prefix} and RowKey lt {InboundRowId.End} and processed eq {false}))");
        CaseSnapshot? snapshot = null;
        var waiting = new List<InboundCommunication>();
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (entity.RowKey == CaseRow.Key)
            {
                snapshot = CaseRow.FromEntity(entity);
            }
            else
            {
                waiting.Add(InboundRow.FromEntity(caseId, entity));
            }
        }

        return (snapshot,
        [
            .. waiting.OrderByDescending(row => row.RowId == InboundRowId.Request)
                .ThenBy(row => row.Place)
                .ThenBy(row => row.ReceivedAt)
                .ThenBy(row => row.RowId, StringComparer.Ordinal),
        ]);
    }

    /// <summary>
    /// Takes back what was stored although it was answered long ago and stands in the archive, and gives that; null where it is
    /// new. Only a communication sent again in a long case comes to this.
    /// </summary>
    public async Task<InboundCommunication?> WithdrawIfArchivedAsync(InboundCommunication inbound, CancellationToken cancellationToken)
    {
        if (await ReadArchivedAsync(inbound.CaseId, inbound.RowId, cancellationToken) is not { } first)
        {
            return null;
        }

        await table.DeleteEntityAsync(inbound.CaseId.ToString(), inbound.RowId, ETag.All, cancellationToken);
        return first;
    }

    /// <summary>The bytes that the sender signed.</summary>
    public async Task<byte[]> ReadBodyAsync(InboundCommunication inbound, CancellationToken cancellationToken) =>
        inbound.Body ?? await bodies.ReadAsync(inbound.Digest, cancellationToken);

    public async Task<CaseSnapshot?> ReadAsync(CaseId caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId.ToString(), CaseRow.Key, cancellationToken) is { } entity ? CaseRow.FromEntity(entity) : null;

    public async Task<LedgerEntry?> ReadEntryAsync(CaseId caseId, int number, CancellationToken cancellationToken) =>
        (await ReadStoredEntryAsync(caseId, number, cancellationToken))?.Entry;

    /// <summary>A ledger entry with the bytes and the hash it is stored with.</summary>
    public async Task<StoredEntry?> ReadStoredEntryAsync(CaseId caseId, int number, CancellationToken cancellationToken) =>
        (await FindAsync(caseId.ToString(), LedgerRow.Key(number), cancellationToken)
            ?? await FindAsync(ArchivePartitions.OfEntry(caseId, number), LedgerRow.Key(number), cancellationToken)) is { } entity
            ? LedgerRow.FromEntity(entity)
            : null;

    /// <summary>What a ledger entry adds to the statistics, and when its step was taken (UTC).</summary>
    public async Task<(DateTimeOffset At, IReadOnlyList<StepCount> Counts)> ReadCountsAsync(CaseId caseId, int number, CancellationToken cancellationToken) =>
        (await FindAsync(caseId.ToString(), LedgerRow.Key(number), cancellationToken)
            ?? await FindAsync(ArchivePartitions.OfEntry(caseId, number), LedgerRow.Key(number), cancellationToken)) is { } entity
            ? (LedgerRow.FromEntity(entity).Entry.At, CountedRow.Read(entity))
            : throw new InvalidDataException($"Ledger entry {number} of case {caseId} is missing.");

    /// <summary>Ledger entries in order, from <paramref name="from"/> on, each with its stored bytes and hash.</summary>
    public async IAsyncEnumerable<StoredEntry> ReadLedgerAsync(
        CaseId caseId, int from, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int next = from;
        while (await ReadAsync(caseId, cancellationToken) is { } snapshot && next <= snapshot.Entries)
        {
            int before = next;
            bool isArchived = next <= snapshot.Archived;
            string partition = isArchived ? ArchivePartitions.OfEntry(caseId, next) : caseId.ToString();
            int last = isArchived ? Math.Min(snapshot.Archived, ArchivePartitions.LastBeside(next)) : snapshot.Entries;
            string filter = TableClient.CreateQueryFilter(
                $"PartitionKey eq {partition} and RowKey ge {LedgerRow.Key(next)} and RowKey le {LedgerRow.Key(last)}");
            await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                var stored = LedgerRow.FromEntity(entity);
                if (stored.Entry.Number != next)
                {
                    // Archived since the case was read: seek it there.
                    break;
                }

                yield return stored;
                next++;
            }

            if (next == before && (isArchived || (await ReadAsync(caseId, cancellationToken))!.Archived < next))
            {
                throw new InvalidDataException($"Ledger entry {next} of case {caseId} is missing.");
            }
        }
    }

    /// <summary>Writes a turn whole. False when another writer was first: read again and decide again.</summary>
    public async Task<bool> TryWriteAsync(EntityGroup turn, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(turn.Actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException lost) when (lost.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>
    /// Links the requesting State's own reference to the case of an oral request that it has confirmed in writing: the same
    /// request sent again under that reference makes no second case. A request that is there already stays what it is.
    /// </summary>
    /// <param name="confirmation">The confirmation as received.</param>
    /// <param name="reference">The reference as the case has it.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    public async Task LinkAsync(InboundCommunication confirmation, string reference, CancellationToken cancellationToken)
    {
        var link = confirmation with { CaseId = CaseId.From(confirmation.From, reference), RowId = InboundRowId.Request, Body = null };
        var row = InboundRow.ToEntity(link);
        row["processed"] = true;
        row["step"] = 0;
        row["linked"] = confirmation.CaseId.ToString();
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            // Linked before, or the State has sent the request in writing by itself.
        }
    }

    /// <summary>Marks a request, or what was said about it, as answered without a case.</summary>
    public Task MarkNotDeliveredAsync(InboundCommunication undelivered, CancellationToken cancellationToken) =>
        table.UpdateEntityAsync(
            InboundRow.Processed(undelivered.CaseId, undelivered.RowId, step: 0), ETag.All, TableUpdateMode.Merge, cancellationToken);

    /// <summary>
    /// What of a case waits: communications that no step has answered, notices not known to be published, a time limit that has elapsed
    /// by <paramref name="now"/> (UTC) and is not recorded; and when its next limit elapses. Three reads, by key, the case after what waits: it is
    /// not older than what was found.
    /// </summary>
    public async Task<(IReadOnlyList<Pending> Pending, DateTimeOffset? NextLimit)> FindPendingAsync(CaseId caseId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pending = new List<Pending>();
        string unanswered = TableClient.CreateQueryFilter($"PartitionKey eq {caseId.ToString()} and processed eq false");
        await foreach (var row in table.QueryAsync<TableEntity>(unanswered, select: ["RowKey", "receivedAt"], cancellationToken: cancellationToken))
        {
            pending.Add(new(PendingCause.Communication, row.RowKey, row.GetDateTimeOffset("receivedAt")!.Value));
        }

        if (await FindAsync(caseId.ToString(), CaseRow.Key, cancellationToken) is not { } found)
        {
            return (pending, null);
        }

        var dueAt = found.GetDateTimeOffset("dueAt");
        if (CaseRow.Unpublished(found) is [.., var last] && await lists.ReadPublishedAsync(caseId, cancellationToken) < last)
        {
            pending.Add(new(PendingCause.Notices, null, found.GetDateTimeOffset("updatedAt")!.Value));
        }
        else if (dueAt <= now)
        {
            pending.Add(new(PendingCause.Limit, null, dueAt.Value));
        }

        return (pending, dueAt);
    }

    /// <summary>The ids of all cases, or of those whose last entry is within a time (UTC). Reads the whole table: for an operator's or an auditor's call only.</summary>
    /// <param name="from">Inclusive; null for no bound.</param>
    /// <param name="to">Exclusive; null for no bound.</param>
    public async IAsyncEnumerable<CaseId> ReadCaseIdsAsync(
        DateTimeOffset? from, DateTimeOffset? to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string meant = TableClient.CreateQueryFilter($"RowKey eq {CaseRow.Key}")
            + (from is { } first ? TableClient.CreateQueryFilter($" and updatedAt ge {first}") : "")
            + (to is { } end ? TableClient.CreateQueryFilter($" and updatedAt lt {end}") : "");
        await foreach (var entity in table.QueryAsync<TableEntity>(meant, select: ["PartitionKey"], cancellationToken: cancellationToken))
        {
            yield return CaseId.Parse(entity.PartitionKey, null);
        }
    }

    /// <summary>Records that a notice reached its State's own system; the first record stands.</summary>
    public async Task<DateTimeOffset> AcknowledgeAsync(
        CaseId caseId, int entry, int index, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        string key = AcknowledgementKey(entry, index);
        string partition = ArchivePartitions.OfEntry(caseId, entry);
        var row = new TableEntity(partition, key) { ["at"] = at, ["by"] = by };
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return at;
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            var first = await FindAsync(partition, key, cancellationToken);
            return first?.GetDateTimeOffset("at") ?? at;
        }
    }

    /// <summary>Whether a notice of a case was recorded to have reached its State's own system.</summary>
    public async Task<bool> IsAcknowledgedAsync(NoticeId id, CancellationToken cancellationToken) =>
        await FindAsync(ArchivePartitions.OfEntry(id.CaseId, id.Entry), AcknowledgementKey(id.Entry, id.Index), cancellationToken) is not null;

    private static string AcknowledgementKey(int entry, int index) => string.Create(CultureInfo.InvariantCulture, $"ack-{entry:D10}-{index:D3}");

    private async Task<InboundCommunication?> ReadArchivedAsync(CaseId caseId, string rowId, CancellationToken cancellationToken) =>
        await FindAsync(ArchivePartitions.OfCommunication(caseId, rowId), rowId, cancellationToken) is { } entity
            ? InboundRow.FromEntity(caseId, entity)
            : null;

    private async Task<TableEntity?> FindAsync(string partition, string rowKey, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
