namespace Microsoft.DurableTask;

/// <summary>The orchestrators and activities of an app, by name. A name registered twice is an error.</summary>
public sealed partial class DurableTaskRegistry
{
    private readonly Dictionary<TaskName, Func<IServiceProvider, ITaskActivity>> activities = [];
    private readonly Dictionary<TaskName, Func<IServiceProvider, ITaskOrchestrator>> orchestrators = [];

    /// <summary>Every activity with the function that makes it.</summary>
    public IEnumerable<KeyValuePair<TaskName, Func<IServiceProvider, ITaskActivity>>> GetActivities() => activities;

    /// <summary>Every orchestrator with the function that makes it.</summary>
    public IEnumerable<KeyValuePair<TaskName, Func<IServiceProvider, ITaskOrchestrator>>> GetOrchestrators() => orchestrators;

    private DurableTaskRegistry Add<T>(Dictionary<TaskName, T> to, TaskName name, T factory)
    {
        ArgumentException.ThrowIfNullOrEmpty(name.Name, nameof(name));
        if (!to.TryAdd(name, factory))
        {
            throw new ArgumentException($"'{name}' is already registered.", nameof(name));
        }

        return this;
    }
}
