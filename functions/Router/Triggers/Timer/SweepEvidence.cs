using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Orchestrations;

namespace RequestRouter.Router.Triggers.Timer;

/// <summary>
/// Ends declarations whose bytes never came, takes away what was uploaded for them, and starts verifications again that did not come to their
/// end. It looks only at items of which something should have happened by now (DESIGN 3, rule 12).
/// </summary>
public sealed class SweepEvidence(DueEvidence due, EvidenceStore store, EvidenceBlobs blobs, TimeProvider time)
{
    [Function(nameof(SweepEvidence))]
    public async Task Run([TimerTrigger("%SweepSchedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var (id, minute) in await due.ReadAsync(now, cancellationToken))
        {
            if (await store.FindAsync(id, cancellationToken) is { Item: var item })
            {
                await LookAsync(item, now, client, cancellationToken);
            }

            await due.RemoveAsync(id, minute, cancellationToken);
        }
    }

    private async Task LookAsync(EvidenceItem item, DateTimeOffset now, DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (item.State == EvidenceState.Verifying)
        {
            await due.NoteAsync(item.Id, now + Vault.VerifyingPatience, cancellationToken);
            await EvidenceOrchestration.StartAsync(client, item, cancellationToken);
        }
        else if (item.ExpiresAt <= now)
        {
            await store.EnterAsync(
                item.Id,
                new(CustodyAct.Expired, now, null),
                current => current.State is EvidenceState.AwaitingUpload or EvidenceState.Refused ? current with { State = EvidenceState.Expired } : null,
                cancellationToken);

            // Also of one that is kept: an address that was given for it lived on.
            await blobs.DeleteUploadAsync(item.Id, cancellationToken);
        }
    }
}
