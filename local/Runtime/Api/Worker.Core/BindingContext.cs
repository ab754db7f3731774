namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger knew about this invocation besides the trigger value.</summary>
public abstract class BindingContext
{
    /// <summary>Values by name, such as the values of a route.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
