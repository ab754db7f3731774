namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Ties a parameter, or a result, to something outside the function.</summary>
public abstract class BindingAttribute : Attribute
{
    /// <summary>Takes nothing: what a binding needs stands in the derived attribute.</summary>
    public BindingAttribute()
    {
    }
}
