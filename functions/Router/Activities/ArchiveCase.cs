using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Activities;

/// <summary>
/// Moves the older part of a long case's ledger out of the case's own partition, so that a long case stays as fast as a new one.
/// Where that cannot be done the case goes on, and the operator finds why.
/// </summary>
public sealed class ArchiveCase(CaseArchive archive, QuarantineStore quarantine, TimeProvider time)
{
    [Function(nameof(ArchiveCase))]
    public async Task Run([ActivityTrigger] string caseId, CancellationToken cancellationToken)
    {
        var id = CaseId.Parse(caseId, null);
        try
        {
            await archive.MoveAsync(id, cancellationToken);
        }
        catch (Exception fault) when (!Fault.MayPass(fault))
        {
            await quarantine.HoldAsync(new(id, Quarantined.Archive, Fault.Describe(fault), time.GetUtcNow()), cancellationToken);
        }
    }
}
