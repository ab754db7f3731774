using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Timer;

/// <summary>
/// Finds what a crash or an outage may have left behind (communications that no step has answered, notices not known to be
/// published, elapsed limits that nobody reported) and wakes the cases concerned; what they then do is what they would have done
/// (DESIGN 3, rule 1). It looks only at cases of which something should have happened by now (rule 12).
/// </summary>
public sealed class SweepCases(CaseStore cases, DueCases due, QuarantineStore quarantine, SweepRuns runs, WakeUps wakeUps, MovedCases moved, TimeProvider time, ILogger<SweepCases> logger)
{
    private const int AtOnce = 8;

    [Function(nameof(SweepCases))]
    public async Task Run([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var looked = await due.ReadAsync(now, cancellationToken);
        if (looked.Count == 0)
        {
            Measures.Swept(mended: 0);
            return;
        }

        var held = (await quarantine.ReadAsync(cancellationToken)).Held
            .Where(item => item.What is Quarantined.WholeCase or InboundRowId.Request).Select(item => item.CaseId).ToHashSet();
        var settled = new ConcurrentBag<IGrouping<CaseId, string>>();
        var woken = new ConcurrentBag<SweptCase>();
        await Parallel.ForEachAsync(
            looked,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (found, cancel) =>
            {
                if (held.Contains(found.Key))
                {
                    // Woken again it would come to the same fault.
                    return;
                }

                var (pending, nextLimit) = await cases.FindPendingAsync(found.Key, now, cancel);
                if (pending.Count == 0)
                {
                    // Should the procedure that waits for the next limit be lost, a sweep looks at the case then.
                    if (nextLimit is { } limit)
                    {
                        await due.NoteAsync(found.Key, limit, cancel);
                    }

                    settled.Add(found);
                    return;
                }

                var late = pending.Where(waiting => waiting.Since < now - DueCases.Grace).ToList();
                if (late.Count > 0)
                {
                    woken.Add(new(found.Key, late.Count, late.Min(waiting => waiting.Since)));
                }

                foreach (var waiting in late)
                {
                    await wakeUps.SendAgainAsync(found.Key, waiting.RowId, now, cancel);
                }
            });
        // What a crash kept from the log of all ledgers is looked at again; of a case that it holds whole it reads a row.
        await moved.NoteAsync(settled.Select(found => found.Key), cancellationToken);
        await due.RemoveAsync(settled, cancellationToken);
        int rows = woken.Sum(swept => swept.Rows);
        if (!woken.IsEmpty)
        {
            logger.SweepMended(woken.Count, rows);
            await runs.NoteAsync(now, woken, cancellationToken);
        }

        Measures.Swept(rows);
    }
}
