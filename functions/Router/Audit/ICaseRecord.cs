using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit;

/// <summary>All that is stored of cases, for whoever verifies it: nothing here writes.</summary>
public interface ICaseRecord
{
    /// <summary>A case as it stands; null where there is none.</summary>
    Task<CaseSnapshot?> FindAsync(CaseId caseId, CancellationToken cancellationToken);

    /// <summary>An entry of any case's ledger; null where it is not there.</summary>
    Task<StoredEntry?> FindEntryAsync(CaseId caseId, int number, CancellationToken cancellationToken);

    /// <summary>The signed changes of a State's register in order, from a number on.</summary>
    IAsyncEnumerable<ExportedChange> ReadRegisterAsync(StateCode state, int from, CancellationToken cancellationToken);

    /// <summary>The first lines of an export: which case, and the router's keys.</summary>
    /// <param name="reader">The party that reads, or null for an auditor.</param>
    /// <param name="at">UTC.</param>
    IReadOnlyList<ExportLine> Head(CaseSnapshot snapshot, StateCode? reader, DateTimeOffset at);

    /// <summary>Ledger, proof and evidence of a case, as lines of an export: what came after the snapshot is not among them.</summary>
    IAsyncEnumerable<ExportLine> ReadLedgerAsync(CaseSnapshot snapshot, StateCode? reader, CancellationToken cancellationToken);
}
