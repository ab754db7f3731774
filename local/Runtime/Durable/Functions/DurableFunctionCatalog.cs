using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using RequestRouter.Local.Runtime.Durable.Catalog;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Durable.Functions;

/// <summary>The app's orchestrator and activity functions.</summary>
internal sealed class DurableFunctionCatalog : ITaskCatalog
{
    private readonly Dictionary<string, IOrchestratorEntry> orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IActivityEntry> activities = new(StringComparer.OrdinalIgnoreCase);

    public DurableFunctionCatalog(IReadOnlyList<FunctionEntry> functions, IFunctionInvoker invoker, DataConverter converter)
    {
        foreach (var function in functions)
        {
            bool added = function.Trigger switch
            {
                OrchestrationTriggerAttribute trigger =>
                    orchestrators.TryAdd(trigger.Orchestration ?? function.Name, new OrchestratorFunction(function, invoker)),
                ActivityTriggerAttribute trigger =>
                    activities.TryAdd(trigger.Activity ?? function.Name, new ActivityFunction(function, invoker, converter)),
                _ => true,
            };
            if (!added)
            {
                throw function.Refuse("another function has the same orchestration or activity name.");
            }
        }
    }

    public IOrchestratorEntry? Orchestrator(string name) => orchestrators.GetValueOrDefault(name);

    public IActivityEntry? Activity(string name) => activities.GetValueOrDefault(name);
}
