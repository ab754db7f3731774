using System.Text.RegularExpressions;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Worker;

/// <summary>A function of the app, as its worker describes it. It is told apart by its name: a worker's ids end with the worker.</summary>
internal sealed partial class FunctionDescription
{
    private const string DurableClient = "durableClient";
    private static readonly HashSet<string> Triggers =
        ["httpTrigger", "timerTrigger", "serviceBusTrigger", "orchestrationTrigger", "activityTrigger"];

    private FunctionDescription(RpcFunctionMetadata metadata)
    {
        Name = metadata.Name;
        EntryPoint = metadata.EntryPoint;
        if (!NameForm().IsMatch(Name))
        {
            throw Refuse("its name must begin with a letter and have letters, digits, '_' and '-' only, 128 at the most.");
        }

        var bindings = metadata.RawBindings.Select(FunctionBinding.Parse).ToList();
        Trigger = bindings.Where(binding => binding.IsTrigger).ToList() is [var only] ? only : throw Refuse("it has no trigger, or more than one.");
        if (!Triggers.Contains(Trigger.Type))
        {
            throw Refuse($"its trigger '{Trigger.Type}' is not supported by the local host.");
        }

        foreach (var binding in bindings.Where(binding => binding != Trigger && binding.Type != DurableClient && !(binding.Type == "http" && Trigger.Type == "httpTrigger")))
        {
            throw Refuse($"its binding '{binding.Type}' ({binding.Name}) is not supported by the local host.");
        }

        DurableClients = [.. bindings.Where(binding => binding.Type == DurableClient).Select(binding => binding.Name)];
    }

    public string Name { get; }

    /// <summary>Type and method, for messages.</summary>
    public string EntryPoint { get; }

    public FunctionBinding Trigger { get; }

    /// <summary>Parameters that get a client of the durable extension.</summary>
    public IReadOnlyList<string> DurableClients { get; }

    /// <summary>All functions of an app.</summary>
    /// <exception cref="StartupFault">One has a name or a binding that the local host does not serve, or the name of another.</exception>
    public static IReadOnlyList<FunctionDescription> All(IEnumerable<RpcFunctionMetadata> listed)
    {
        Dictionary<string, FunctionDescription> named = new(StringComparer.OrdinalIgnoreCase);
        foreach (var function in listed.Select(metadata => new FunctionDescription(metadata)))
        {
            if (!named.TryAdd(function.Name, function))
            {
                throw function.Refuse($"its name is that of another function ({named[function.Name].EntryPoint}).");
            }
        }

        return [.. named.Values];
    }

    /// <summary>The fault that stops the start because of this function.</summary>
    public StartupFault Refuse(string why) => new($"Function '{Name}' ({EntryPoint}): {why}");

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_\-]{0,127}\z")]
    private static partial Regex NameForm();
}
