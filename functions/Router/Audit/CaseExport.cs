using System.Runtime.CompilerServices;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit;

/// <summary>
/// All that is needed to verify and to decide a case again without the router: its ledger, what its entries answer with the bytes that were signed, the
/// registers of both parties from their first change, the evidence with its chains of custody. Read line by line, never as a whole.
/// </summary>
public sealed class CaseExport : ICaseRecord
{
    private const int PageSize = 100;

    private readonly CaseStore cases;
    private readonly PartyStore parties;
    private readonly EvidenceStore evidence;
    private readonly BodyStore bodies;
    private readonly LogReader log;
    private readonly RouterKeySet keys;

    /// <param name="clients">Those of <see cref="StorageClients.ForReading"/> are enough.</param>
    public CaseExport(StorageClients clients, RouterKeySet keys)
    {
        bodies = new BodyStore(clients);
        cases = new CaseStore(clients, bodies, new CaseLists(clients));
        parties = new PartyStore(clients);
        evidence = new EvidenceStore(clients);
        log = new LogReader(clients, cases);
        this.keys = keys;
    }

    public Task<CaseSnapshot?> FindAsync(CaseId caseId, CancellationToken cancellationToken) => cases.ReadAsync(caseId, cancellationToken);

    public Task<StoredEntry?> FindEntryAsync(CaseId caseId, int number, CancellationToken cancellationToken) => cases.ReadStoredEntryAsync(caseId, number, cancellationToken);

    public async IAsyncEnumerable<ExportedChange> ReadRegisterAsync(StateCode state, int from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stored in parties.ReadChangesAsync(state, from, PageSize, cancellationToken))
        {
            yield return new ExportedChange { Change = stored.Change, Hash = stored.Hash, Body = await bodies.ReadAsync(stored.Change.Digest, cancellationToken) };
        }
    }

    /// <summary>The lines but the last, in order.</summary>
    /// <param name="snapshot">The case as it stood at <paramref name="at"/>: what came after is not exported.</param>
    /// <param name="reader">The party that reads, or null for an auditor.</param>
    /// <param name="at">UTC.</param>
    public async IAsyncEnumerable<ExportLine> ReadAsync(CaseSnapshot snapshot, StateCode? reader, DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var line in Head(snapshot, reader, at))
        {
            yield return line;
        }

        foreach (var state in new[] { snapshot.Case.Requesting, snapshot.Case.Requested }.Distinct())
        {
            await foreach (var change in ReadRegisterAsync(state, 1, cancellationToken))
            {
                yield return change;
            }
        }

        await foreach (var line in ReadLedgerAsync(snapshot, reader, cancellationToken))
        {
            yield return line;
        }
    }

    public async IAsyncEnumerable<ExportLine> ReadLedgerAsync(CaseSnapshot snapshot, StateCode? reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var of = snapshot.Case;
        await foreach (var stored in cases.ReadLedgerAsync(of.Id, 1, cancellationToken))
        {
            if (stored.Entry.Number > snapshot.Entries)
            {
                break;
            }

            foreach (var line in await StepAsync(stored, reader, cancellationToken))
            {
                yield return line;
            }
        }

        if (await log.ProofAsync(of.Id, snapshot.Entries, cancellationToken) is { } proof)
        {
            yield return new ExportedProof { Proof = proof.ToText() };
        }

        await foreach (var item in evidence.ReadItemsAsync(of.Id, null, cancellationToken))
        {
            if (reader is { } state && !item.IsTo(state))
            {
                continue;
            }

            yield return await ItemAsync(item, cancellationToken);
            for (int from = 1; from <= item.Entries; from += PageSize)
            {
                foreach (var stored in await evidence.ReadCustodyAsync(item.Id, from, Math.Min(PageSize, item.Entries - from + 1), cancellationToken))
                {
                    yield return new ExportedCustody { Entry = stored.Entry, Hash = stored.Hash, Person = reader is not null && stored.Entry.By == reader ? stored.Person : null };
                }
            }
        }
    }

    public IReadOnlyList<ExportLine> Head(CaseSnapshot snapshot, StateCode? reader, DateTimeOffset at) =>
    [
        new ExportHead
        {
            Format = ExportHead.CurrentFormat,
            CaseId = snapshot.Case.Id,
            Requesting = snapshot.Case.Requesting,
            Requested = snapshot.Case.Requested,
            Reader = reader,
            At = at,
            Entries = snapshot.Entries,
            LastHash = snapshot.Head,
        },
        .. keys.Keys.Select(key => new ExportedKey { Key = key }),
    ];

    private async Task<IReadOnlyList<ExportLine>> StepAsync(StoredEntry stored, StateCode? reader, CancellationToken cancellationToken)
    {
        var (entry, occurrence) = (stored.Entry, stored.Entry.Occurrence);
        bool isShown = reader is null || entry.Rejection is null || occurrence.From == reader;
        var lines = new List<ExportLine>();
        if (isShown && occurrence is { RowId: { } rowId, Type: not null })
        {
            var inbound = await cases.ReadInboundAsync(entry.CaseId, rowId, cancellationToken)
                ?? throw new InvalidDataException($"Communication {rowId} of case {entry.CaseId} is missing.");
            lines.Add(new ExportedCommunication
            {
                RowId = rowId,
                From = inbound.From,
                Authority = inbound.Authority,
                CommunicationId = inbound.CommunicationId,
                Type = inbound.Type,
                Digest = inbound.Digest,
                Signature = inbound.Signature,
                ReceivedAt = inbound.ReceivedAt,
                Receipt = inbound.Receipt,
                Body = await cases.ReadBodyAsync(inbound, cancellationToken),
            });
        }

        if (isShown)
        {
            lines.AddRange(stored.Grounds.Where(ground => reader is null || ground.Case.Requesting == reader || ground.Case.Requested == reader).Select(ground => new ExportedGround { Ground = ground }));
        }

        lines.Add(new ExportedEntry { Entry = entry.Shown(), Hash = stored.Hash, Withheld = isShown ? entry.ToWithheld() : null });
        return lines;
    }

    private async Task<ExportedItem> ItemAsync(EvidenceItem item, CancellationToken cancellationToken) => new()
    {
        Id = item.Id,
        Authority = item.Authority,
        State = item.State,
        DeclaredAt = item.DeclaredAt,
        Signature = item.Signature,
        Receipt = item.Receipt,
        Body = await bodies.ReadAsync(item.Body, cancellationToken),
        Entries = item.Entries,
        LastHash = item.Head!.Value,
    };
}
