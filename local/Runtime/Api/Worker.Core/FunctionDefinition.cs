using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A function of the app, as found at start.</summary>
public abstract class FunctionDefinition
{
    /// <summary>Its parameters, in the order of the method.</summary>
    public abstract ImmutableArray<FunctionParameter> Parameters { get; }

    /// <summary>Where the assembly that holds it lies.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>Type and method: <c>App.Triggers.PostRequest.Run</c>.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>The same in every start of the same app.</summary>
    public abstract string Id { get; }

    /// <summary>As given to <see cref="FunctionAttribute"/>.</summary>
    public abstract string Name { get; }

    /// <summary>The trigger and the input bindings, by parameter name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    /// <summary>The output bindings, by name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }
}
