using System.Runtime.ExceptionServices;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Orchestrations;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Timer;

/// <summary>
/// Once a day: of cases that have been over for a month, the histories of their orchestrations go into the archive, where a replay finds them, and then out of the durable
/// backend, which would otherwise hold every one for ever; those of replays that ended go without. What runs, and what failed, stays.
/// </summary>
public sealed class ArchiveHistories(EndedCases ended, HistoryArchive archive, TimeProvider time, ILogger<ArchiveHistories> logger)
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

        await PurgeReplaysAsync(client, cancellationToken);
        fault?.Throw();
    }

    /// <summary>All that begin with its id: its own, those of its procedures, of the pages about it and of its evidence.</summary>
    private async Task<int> ArchiveAsync(DurableTaskClient client, CaseId caseId, CancellationToken cancellationToken)
    {
        int archived = 0;
        foreach (var instance in await EndedAsync(client, new() { InstanceIdPrefix = caseId.ToString() }, cancellationToken))
        {
            await archive.KeepAsync(instance.InstanceId, instance.CreatedAt, await DurableHistories.ReadAsync(client, instance.InstanceId, cancellationToken), cancellationToken);
            await client.PurgeInstanceAsync(instance.InstanceId, cancellationToken);
            archived++;
        }

        return archived;
    }

    /// <summary>What a replay found stands in its verdicts: the history of how it came to them is not kept.</summary>
    private async Task PurgeReplaysAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        foreach (var replay in await EndedAsync(client, new() { InstanceIdPrefix = ReplayStory.InstanceId(""), CreatedTo = time.GetUtcNow() - EndedCases.KeptFor }, cancellationToken))
        {
            await client.PurgeInstanceAsync(replay.InstanceId, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<OrchestrationMetadata>> EndedAsync(DurableTaskClient client, OrchestrationQuery query, CancellationToken cancellationToken) =>
        await client.GetAllInstancesAsync(query with { Statuses = [OrchestrationRuntimeStatus.Completed], FetchInputsAndOutputs = false }).ToListAsync(cancellationToken);
}
