namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Gives a parameter a value from outside when the function runs.</summary>
public abstract class InputBindingAttribute : BindingAttribute
{
    /// <summary>Takes nothing: what a binding needs stands in the derived attribute.</summary>
    public InputBindingAttribute()
    {
    }
}
