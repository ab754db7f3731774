namespace Microsoft.DurableTask.Client;

/// <summary>How an instance is purged.</summary>
/// <param name="Recursive">Whether its sub-orchestrations, and theirs, are purged with it.</param>
public record PurgeInstanceOptions(bool Recursive = false);
