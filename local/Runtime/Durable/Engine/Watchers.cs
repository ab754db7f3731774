using Microsoft.DurableTask.Client;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Engine;

/// <summary>Clients that wait for an instance to begin or to end.</summary>
internal sealed class Watchers
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<(bool ForEnd, TaskCompletionSource Source)>> waiting = [];

    public Task Watch(string instance, bool forEnd, out Action withdraw)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (!waiting.TryGetValue(instance, out var list))
            {
                waiting.Add(instance, list = []);
            }

            list.Add((forEnd, source));
        }

        withdraw = () =>
        {
            lock (gate)
            {
                if (waiting.TryGetValue(instance, out var list) && list.Remove((forEnd, source)) && list.Count == 0)
                {
                    waiting.Remove(instance);
                }
            }
        };
        return source.Task;
    }

    public void Tell(string instance, InstanceStatus status)
    {
        lock (gate)
        {
            if (waiting.Count == 0 || status.Status == OrchestrationRuntimeStatus.Pending || !waiting.TryGetValue(instance, out var list))
            {
                return;
            }

            list.RemoveAll(watcher => (status.Ended || !watcher.ForEnd) && watcher.Source.TrySetResult());
            if (list.Count == 0)
            {
                waiting.Remove(instance);
            }
        }
    }
}
