namespace Microsoft.DurableTask.Client;

/// <summary>Which instances a listing gives; every condition given must hold.</summary>
/// <param name="CreatedFrom">Accepted at or after this instant.</param>
/// <param name="CreatedTo">Accepted at or before this instant.</param>
/// <param name="Statuses">In one of these statuses.</param>
/// <param name="TaskHubNames">In one of these task hubs.</param>
/// <param name="InstanceIdPrefix">Whose ids begin so, case-sensitively.</param>
/// <param name="PageSize">The most items a page has.</param>
/// <param name="FetchInputsAndOutputs">Whether inputs, outputs and custom status are read too.</param>
/// <param name="ContinuationToken">Where to go on; null: at the start.</param>
public record OrchestrationQuery(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null,
    IEnumerable<string>? TaskHubNames = null,
    string? InstanceIdPrefix = null,
    int PageSize = OrchestrationQuery.DefaultPageSize,
    bool FetchInputsAndOutputs = false,
    string? ContinuationToken = null)
{
    /// <summary>The page size unless another is given.</summary>
    public const int DefaultPageSize = 100;
}
