using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace RequestRouter.Local.Runtime.Durable.Catalog;

/// <summary>The tasks of a <see cref="DurableTaskRegistry"/>, each run in a service scope of its own.</summary>
internal sealed class RegistryCatalog : ITaskCatalog
{
    private readonly Dictionary<string, IOrchestratorEntry> orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IActivityEntry> activities = new(StringComparer.OrdinalIgnoreCase);

    public RegistryCatalog(DurableTaskRegistry registry, IServiceProvider services, DataConverter converter)
    {
        foreach (var (name, factory) in registry.GetOrchestrators())
        {
            orchestrators.Add(name, new OrchestratorEntry(factory, services));
        }

        foreach (var (name, factory) in registry.GetActivities())
        {
            activities.Add(name, new ActivityEntry(factory, services, converter));
        }
    }

    public IOrchestratorEntry? Orchestrator(string name) => orchestrators.GetValueOrDefault(name);

    public IActivityEntry? Activity(string name) => activities.GetValueOrDefault(name);

    private sealed class OrchestratorEntry(Func<IServiceProvider, ITaskOrchestrator> factory, IServiceProvider services) : IOrchestratorEntry
    {
        public ITaskOrchestrator Create(IServiceProvider provider) => factory(provider);

        public ValueTask SurroundAsync(TaskOrchestrationContext context, Action<IServiceProvider> turn, CancellationToken cancellation)
        {
            turn(services);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class ActivityEntry(Func<IServiceProvider, ITaskActivity> factory, IServiceProvider services, DataConverter converter) : IActivityEntry
    {
        public async Task<string?> RunAsync(TaskActivityContext context, string? input, CancellationToken cancellation)
        {
            await using var scope = services.CreateAsyncScope();
            var activity = factory(scope.ServiceProvider);
            return converter.Serialize(await activity.RunAsync(context, converter.Deserialize(input, activity.InputType)));
        }
    }
}
