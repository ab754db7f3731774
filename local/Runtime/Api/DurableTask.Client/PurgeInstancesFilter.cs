namespace Microsoft.DurableTask.Client;

/// <summary>Which ended instances are purged; every condition given must hold.</summary>
/// <param name="CreatedFrom">Accepted at or after this instant.</param>
/// <param name="CreatedTo">Accepted at or before this instant.</param>
/// <param name="Statuses">In one of these statuses; only ended ones are ever purged.</param>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null, DateTimeOffset? CreatedTo = null, IEnumerable<OrchestrationRuntimeStatus>? Statuses = null);
