using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Timer;

/// <summary>Puts what cases have entered since the last time into the log of all ledgers, and signs its new head.</summary>
public sealed class WriteCheckpoint(EntryLog log, ILogger<WriteCheckpoint> logger)
{
    [Function(nameof(WriteCheckpoint))]
    public async Task Run([TimerTrigger("%CheckpointSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        int appended = await log.AppendAsync(cancellationToken);
        if (appended > 0)
        {
            logger.CheckpointSigned(appended);
        }
    }
}
