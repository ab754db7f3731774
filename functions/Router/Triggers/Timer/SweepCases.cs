using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Timer;

/// <summary>
/// Finds what a crash or an outage may have left behind (communications that no step has answered, notices not known to be
/// published) and wakes the cases concerned; what they then do is what they would have done (DESIGN 3, rule 1).
/// </summary>
public sealed class SweepCases(CaseStore cases, QuarantineStore quarantine, WakeUps wakeUps, TimeProvider time, ILogger<SweepCases> logger)
{
    /// <summary>Younger rows are most likely on their way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    [Function(nameof(SweepCases))]
    public async Task Run([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        int rows = 0;
        var now = time.GetUtcNow();
        var held = (await quarantine.ReadAsync(cancellationToken)).Held
            .Where(item => item.What is Quarantined.WholeCase or InboundRowId.Request).Select(item => item.CaseId).ToHashSet();
        var woken = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var left in cases.FindLeftBehindAsync(now - Grace, cancellationToken))
        {
            if (held.Contains(left.CaseId))
            {
                // Woken again it would come to the same fault.
                continue;
            }

            rows++;
            woken.Add(left.CaseId.ToString());
            await wakeUps.SendAgainAsync(left.CaseId, left.RowId, now, cancellationToken);
        }

        if (rows > 0)
        {
            logger.SweepMended(woken.Count, rows);
            SweepMeter.Mended(rows);
        }
    }
}
