using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Worker;

/// <summary>A function of the app, as its worker describes it. It is told apart by its name: a worker's ids end with the worker.</summary>
internal sealed class FunctionDescription
{
    private const string DurableClient = "durableClient";
    private static readonly HashSet<string> Triggers =
        ["httpTrigger", "timerTrigger", "serviceBusTrigger", "orchestrationTrigger", "activityTrigger"];

    private FunctionDescription(RpcFunctionMetadata metadata)
    {
        Name = metadata.Name;
        EntryPoint = metadata.EntryPoint;
        var bindings = metadata.RawBindings.Select(FunctionBinding.Parse).ToList();
        Trigger = bindings.SingleOrDefault(binding => binding.IsTrigger) ?? throw Refuse("it has no trigger, or more than one.");
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

    /// <exception cref="StartupFault">It has a binding that the local host does not serve.</exception>
    public static FunctionDescription Of(RpcFunctionMetadata metadata) => new(metadata);

    /// <summary>The fault that stops the start because of this function.</summary>
    public StartupFault Refuse(string why) => new($"Function '{Name}' ({EntryPoint}): {why}");
}
