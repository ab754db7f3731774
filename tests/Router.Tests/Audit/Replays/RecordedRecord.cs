using RequestRouter.Router.Audit;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Tests.Audit.Replays;

/// <summary>A recorded case as the storage would give it, with changes that somebody has made there.</summary>
internal sealed class RecordedRecord(RecordedCase recorded) : ICaseRecord
{
    /// <summary>What is stored, in order; changed by tests.</summary>
    public List<ExportLine> Lines { get; } = [.. recorded.Lines().Where(line => line is not (ExportHead or ExportedKey or ExportedChange or ExportEnd))];

    /// <summary>Entries of other cases.</summary>
    public Dictionary<(CaseId Case, int Number), StoredEntry> Others { get; } = [];

    /// <summary>The row of the case.</summary>
    public CaseSnapshot Snapshot { get; set; } = new()
    {
        Case = recorded.Standing.Case!,
        ETag = default,
        Entries = recorded.Standing.Entries,
        Archived = 0,
        Head = recorded.Standing.Head,
        Unpublished = [],
    };

    public Task<CaseSnapshot?> FindAsync(CaseId caseId, CancellationToken cancellationToken) => Task.FromResult(caseId == Snapshot.Case.Id ? Snapshot : null);

    public Task<StoredEntry?> FindEntryAsync(CaseId caseId, int number, CancellationToken cancellationToken) => Task.FromResult(Others.GetValueOrDefault((caseId, number)));

    public IAsyncEnumerable<ExportedChange> ReadRegisterAsync(StateCode state, int from, CancellationToken cancellationToken) =>
        recorded.Lines().OfType<ExportedChange>().Where(line => line.Change.State == state && line.Change.Number >= from).ToAsyncEnumerable();

    public IReadOnlyList<ExportLine> Head(CaseSnapshot snapshot, StateCode? reader, DateTimeOffset at) =>
        [.. recorded.Lines().Where(line => line is ExportHead or ExportedKey).Select(line => line is ExportHead head ? head with { Reader = reader, Entries = snapshot.Entries, LastHash = snapshot.Head } : line)];

    public IAsyncEnumerable<ExportLine> ReadLedgerAsync(CaseSnapshot snapshot, StateCode? reader, CancellationToken cancellationToken) => Lines.ToAsyncEnumerable();

    /// <summary>Changes the first line of a kind that is meant.</summary>
    public RecordedRecord With<T>(Func<T, bool> which, Func<T, T> change)
        where T : ExportLine
    {
        int place = Lines.FindIndex(line => line is T one && which(one));
        Lines[place] = change((T)Lines[place]);
        return this;
    }

    /// <summary>Changes an entry, and every hash from there on, as whoever holds the storage can.</summary>
    public RecordedRecord WithHashedAnew(int number, Func<LedgerEntry, LedgerEntry> change)
    {
        string? previous = null;
        for (int place = 0; place < Lines.Count; place++)
        {
            if (Lines[place] is not ExportedEntry { Entry: var entry } line || entry.Number < number)
            {
                continue;
            }

            entry = (entry.Number == number ? change(entry) : entry) with { PreviousHash = previous ?? entry.PreviousHash };
            previous = LedgerRow.Hash(LedgerRow.Bytes(line.Withheld is { } part ? entry.With(part) : entry));
            Lines[place] = line with { Entry = entry, Hash = previous };
        }

        Snapshot = Snapshot with { Head = previous! };
        return this;
    }
}
