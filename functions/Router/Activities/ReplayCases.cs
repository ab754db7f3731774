using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Replays;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Activities;

/// <summary>
/// Replays the cases of a batch, one after the other. That somebody has each replayed is entered among the reads of its record, before it is read; the
/// verdicts are written together. Repeated, it enters the reads once more and comes to the same verdicts.
/// </summary>
public sealed class ReplayCases(ReplayStore replays, ICaseRecord record, ArchivedHistories archived, AuditReads reads, TimeProvider time, ILogger<ReplayCases> logger)
{
    [Function(nameof(ReplayCases))]
    public async Task<BatchVerdicts> Run([ActivityTrigger] ReplayBatch batch, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var replay = await replays.FindAsync(batch.ReplayId, cancellationToken) ?? throw new InvalidDataException($"Replay {batch.ReplayId} is missing.");
        var replaying = new CaseReplay(record, new DurableHistories(archived, client));
        var verdicts = new List<ReplayedCase>();
        foreach (var caseId in await replays.ReadBatchAsync(batch.ReplayId, batch.Number, cancellationToken))
        {
            var verdict = await ReplayAsync(replaying, replay, caseId, cancellationToken);
            Measures.Replayed(verdict.Verdict);
            if (verdict.Verdict == ReplayVerdict.Different)
            {
                logger.ReplayDiffers(caseId, verdict.FirstDiffering, verdict.Difference?.Pointer ?? "", batch.ReplayId);
            }

            verdicts.Add(verdict);
        }

        await replays.PutVerdictsAsync(batch.ReplayId, batch.Number, verdicts, time.GetUtcNow(), cancellationToken);
        return BatchVerdicts.Of(verdicts);
    }

    private async Task<ReplayedCase> ReplayAsync(CaseReplay replaying, Replay replay, CaseId caseId, CancellationToken cancellationToken)
    {
        var (snapshot, unreadable) = await replaying.FindAsync(caseId, cancellationToken);
        if (unreadable is not null && replay.Reader is null)
        {
            return unreadable;
        }

        // Of a case that cannot be read nobody knows whose it is.
        if (snapshot is null || (replay.Reader is { } state && snapshot.Case.Requesting != state && snapshot.Case.Requested != state))
        {
            return new() { CaseId = caseId, Verdict = ReplayVerdict.Absent };
        }

        await reads.EnterAsync(snapshot, replay.Reader, replay.Subject, AuditReadKind.Replay, cancellationToken);
        return await replaying.RunAsync(snapshot, replay.Reader, cancellationToken);
    }
}
