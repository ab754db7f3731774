namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function gave, of whatever type.</summary>
public abstract class InvocationResult : InvocationResult<object>;
