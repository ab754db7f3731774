namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function, as middleware and the function see it.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to this invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>The same for every invocation of one function.</summary>
    public abstract string FunctionId { get; }

    /// <summary>W3C trace context in which the invocation runs.</summary>
    public abstract TraceContext TraceContext { get; }

    /// <summary>What the trigger knew besides its value.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Which attempt this is, for triggers the host retries.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this invocation's scope; the scope ends with the invocation.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that runs.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>A place for middleware to leave things for middleware further in, and for the function.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>What the host and its extensions attach to this invocation.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled when the time limit of host.json (<c>functionTimeout</c>) has passed or the host gives up waiting on shutdown.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
