using DurableTask.Core;

namespace RequestRouter.Local.Host.Inspection;

/// <summary>An instance at a glance. Times are UTC.</summary>
/// <param name="CustomStatus">JSON text, as the orchestrator set it.</param>
/// <param name="Failure">Why it failed; on AzureStorage with the whole text of the exception, which is all it keeps.</param>
internal sealed record InstanceSummary(
    string Id, string Name, string Status, string? CustomStatus, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, string? Failure)
{
    public static InstanceSummary Of(OrchestrationState state) => new(
        state.OrchestrationInstance.InstanceId,
        state.Name,
        state.OrchestrationStatus.ToString(),
        state.Status,
        Utc(state.CreatedTime),
        Utc(state.LastUpdatedTime),
        state.FailureDetails?.ErrorMessage ?? (state.OrchestrationStatus == OrchestrationStatus.Failed ? state.Output : null));

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
