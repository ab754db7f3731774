using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Runtime.Inspection;

/// <summary>An instance at a glance. Times are UTC.</summary>
/// <param name="CustomStatus">JSON text, as the orchestrator set it.</param>
internal sealed record InstanceSummary(
    string Id, string Name, string Status, string? CustomStatus, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, string? Failure)
{
    public static InstanceSummary Of(OrchestrationMetadata instance) => new(
        instance.InstanceId,
        instance.Name,
        instance.RuntimeStatus.ToString(),
        instance.SerializedCustomStatus,
        instance.CreatedAt,
        instance.LastUpdatedAt,
        instance.FailureDetails?.ErrorMessage);
}
