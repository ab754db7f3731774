using Microsoft.Azure.Functions.Worker;
using RequestRouter.Convention;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Activities;

/// <summary>Moves the older part of a long case's ledger out of the case's own partition, so that a long case stays as fast as a new one.</summary>
public sealed class ArchiveCase(CaseArchive archive)
{
    [Function(nameof(ArchiveCase))]
    public Task Run([ActivityTrigger] string caseId, CancellationToken cancellationToken) =>
        archive.MoveAsync(CaseId.Parse(caseId, null), cancellationToken);
}
