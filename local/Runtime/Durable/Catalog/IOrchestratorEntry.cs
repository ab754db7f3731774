using Microsoft.DurableTask;

namespace RequestRouter.Local.Runtime.Durable.Catalog;

/// <summary>One orchestrator of the app.</summary>
internal interface IOrchestratorEntry
{
    ITaskOrchestrator Create(IServiceProvider services);

    /// <summary>Has <paramref name="turn"/> run, once, synchronously, inside whatever surrounds a run of this orchestrator (scope, middleware).</summary>
    ValueTask SurroundAsync(TaskOrchestrationContext context, Action<IServiceProvider> turn, CancellationToken cancellation);
}
