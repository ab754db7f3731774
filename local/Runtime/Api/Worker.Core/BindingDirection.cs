namespace Microsoft.Azure.Functions.Worker;

/// <summary>Whether a binding gives a value to the function or takes one from it.</summary>
public enum BindingDirection
{
    /// <summary>Gives: triggers and input bindings.</summary>
    In = 0,

    /// <summary>Takes: output bindings.</summary>
    Out = 1,
}
