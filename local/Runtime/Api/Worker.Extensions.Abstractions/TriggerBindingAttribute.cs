namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Says what runs the function; the parameter takes what set it off.</summary>
public abstract class TriggerBindingAttribute : BindingAttribute
{
    /// <summary>Takes nothing: what a binding needs stands in the derived attribute.</summary>
    public TriggerBindingAttribute()
    {
    }
}
