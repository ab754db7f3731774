namespace Microsoft.DurableTask.Client;

/// <summary>How an instance is terminated.</summary>
/// <param name="Output">What its output is set to.</param>
/// <param name="Recursive">Whether its sub-orchestrations, and theirs, are terminated with it.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
