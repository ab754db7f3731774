using System.Runtime.ExceptionServices;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Orchestrations.Procedures;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Timer;

/// <summary>
/// Once a day: of cases that have been over for a month, the histories of their orchestrations go into the archive, where a replay finds them, and then out of the durable
/// backend, which would otherwise hold every one for ever. What runs, and what failed, stays.
/// </summary>
public sealed class ArchiveHistories(EndedCases ended, CaseStore cases, HistoryArchive archive, TimeProvider time, ILogger<ArchiveHistories> logger)
{
    [Function(nameof(ArchiveHistories))]
    public async Task Run([TimerTrigger("0 30 3 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        ExceptionDispatchInfo? fault = null;
        foreach (var (caseId, day) in await ended.ReadAsync(time.GetUtcNow(), cancellationToken))
        {
            try
            {
                logger.HistoriesArchived(caseId, await ArchiveAsync(client, caseId, cancellationToken));

                // Last: what was interrupted is done again. A case that runs again is noted again when it is over.
                await ended.RemoveAsync(caseId, day, cancellationToken);
            }
            catch (Exception ofOne) when (!cancellationToken.IsCancellationRequested)
            {
                // Of one case: it stands in the way of no other, and the run has failed all the same.
                fault ??= ExceptionDispatchInfo.Capture(ofOne);
            }
        }

        fault?.Throw();
    }

    private async Task<int> ArchiveAsync(DurableTaskClient client, CaseId caseId, CancellationToken cancellationToken)
    {
        int archived = 0;
        await foreach (var stored in cases.ReadLedgerAsync(caseId, 1, cancellationToken))
        {
            foreach (string procedure in stored.Entry.OpenedProcedures)
            {
                archived += await ArchiveAsync(client, ProcedureStory.InstanceId(caseId.ToString(), procedure), cancellationToken);
            }
        }

        return archived + await ArchiveAsync(client, caseId.ToString(), cancellationToken);
    }

    private async Task<int> ArchiveAsync(DurableTaskClient client, string instanceId, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is not { RuntimeStatus: OrchestrationRuntimeStatus.Completed } instance)
        {
            return 0;
        }

        await archive.KeepAsync(instanceId, instance.CreatedAt, await DurableHistories.ReadAsync(client, instanceId, cancellationToken), cancellationToken);
        await client.PurgeInstanceAsync(instanceId, cancellationToken);
        return 1;
    }
}
