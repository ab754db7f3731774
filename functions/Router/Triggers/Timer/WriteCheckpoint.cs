using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.Witnesses;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Timer;

/// <summary>Puts what cases have entered since the last time into the log of all ledgers, signs its new head, and has it cosigned by the witnesses of States.</summary>
public sealed class WriteCheckpoint(EntryLog log, Cosigning cosigning, ILogger<WriteCheckpoint> logger)
{
    [Function(nameof(WriteCheckpoint))]
    public async Task Run([TimerTrigger("%CheckpointSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        int appended = await log.AppendAsync(cancellationToken);
        if (appended > 0)
        {
            logger.CheckpointSigned(appended);
        }

        // The checkpoint is published by now: nobody waits for the witnesses.
        await cosigning.AskAsync(cancellationToken);
    }
}
