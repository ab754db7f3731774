namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a public method as a function of the app.</summary>
/// <param name="name">Unique in the app, case-insensitively: a letter, then letters, digits, <c>_</c> and <c>-</c>; at most 128 characters.</param>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    /// <summary>Under which the host knows the method: in routes without a template, in logs, in durable histories.</summary>
    public string Name { get; } = name;
}
