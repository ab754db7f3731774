using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Activities;
using RequestRouter.Router.Evidence;

namespace RequestRouter.Router.Orchestrations;

/// <summary>
/// Has uploaded bytes verified, however long the storage is away meanwhile, and whether or not who asked for it still waits. Its instance id
/// is <c>{evidenceId}:{attempt}</c>.
/// </summary>
public static class EvidenceOrchestration
{
    [Function(nameof(EvidenceOrchestration))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync(nameof(VerifyEvidence), context.GetInput<EvidenceVerification>()!, Patience.ForStorage);

    /// <summary>Starts it for an item that is to be verified; one that runs is left alone.</summary>
    public static async Task StartAsync(DurableTaskClient client, EvidenceItem verifying, CancellationToken cancellationToken)
    {
        var verification = new EvidenceVerification(verifying.Id.ToString(), verifying.Attempts);
        string instanceId = $"{verification.Id}:{verification.Attempt}";
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is not { IsCompleted: false })
        {
            await client.ScheduleNewOrchestrationInstanceAsync(nameof(EvidenceOrchestration), verification, new StartOrchestrationOptions(instanceId), cancellationToken);
        }
    }
}
