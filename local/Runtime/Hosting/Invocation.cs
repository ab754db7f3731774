using System.Reflection;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>
/// What a trigger brings to one run of a function: the value of the trigger parameter, values for other parameters that
/// only this trigger can give (message actions, route values), and features for middleware.
/// </summary>
internal sealed class Invocation
{
    private static readonly Dictionary<string, object?> Nothing = [];

    public required object? TriggerValue { get; init; }

    /// <summary>Gives the value of a parameter that is neither the trigger, a context, a token, nor an input binding.</summary>
    public Func<ParameterInfo, (bool Given, object? Value)>? Other { get; init; }

    public IReadOnlyDictionary<string, object?> BindingData { get; init; } = Nothing;

    /// <summary>Objects set as invocation features, by type, before middleware runs.</summary>
    public IReadOnlyList<(Type Type, object Feature)> Features { get; init; } = [];

    /// <summary>Put among the context's items before middleware runs.</summary>
    public KeyValuePair<object, object>? Item { get; init; }

    /// <summary>Runs instead of the method after middleware, when the trigger runs the method itself (orchestrations that replay).</summary>
    public Func<IServiceProvider, Task<object?>>? Body { get; init; }

    /// <summary>Takes the result as middleware left it, while the invocation's scope still lives (HTTP responses).</summary>
    public Func<object?, Task>? Finish { get; init; }
}
