namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Takes a value from the function when it has run.</summary>
public abstract class OutputBindingAttribute : BindingAttribute
{
    /// <summary>Takes nothing: what a binding needs stands in the derived attribute.</summary>
    public OutputBindingAttribute()
    {
    }
}
