namespace Microsoft.Azure.Functions.Worker;

/// <summary>One binding of a function as the host sees it.</summary>
public abstract class BindingMetadata
{
    /// <summary>The parameter it is bound to.</summary>
    public abstract string Name { get; }

    /// <summary>The host's word for the kind: <c>httpTrigger</c>, <c>timerTrigger</c>, <c>durableClient</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Which way the value goes.</summary>
    public abstract BindingDirection Direction { get; }
}
