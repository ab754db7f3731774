using DurableTask.Core;
using RequestRouter.Local.Host.Durability;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Tests.Durability;

/// <summary>The real engine on the provider: what the durable extension does, without the extension.</summary>
internal sealed class TaskHub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TaskHubWorker worker;

    private TaskHub(IRowStore rows, TimeProvider time, int idleInstances)
    {
        Rows = rows;
        Service = new(rows, time, Work, new(Orchestrators: 16, Activities: 16) { IdleInstances = idleInstances });
        worker = new(Service);
        Client = new(Service);
    }

    public IRowStore Rows { get; }

    public WorkTracker Work { get; } = new();

    public JournalService Service { get; }

    public TaskHubClient Client { get; }

    public static async Task<TaskHub> StartAsync(IRowStore? rows = null, TimeProvider? time = null, int idleInstances = 1000)
    {
        var hub = new TaskHub(rows ?? new MemoryRowStore(), time ?? TimeProvider.System, idleInstances);
        await hub.Service.OpenAsync();
        hub.worker.AddTaskOrchestrations(typeof(Sequence), typeof(FanOut), typeof(Waiting), typeof(Collecting), typeof(Parent), typeof(Failing));
        hub.worker.AddTaskActivities(new Echo(), new Broken());
        await hub.worker.StartAsync();
        return hub;
    }

    public Task<OrchestrationInstance> BeginAsync<T>(string id, object? input = null) => Client.CreateOrchestrationInstanceAsync(typeof(T), id, input);

    public async Task<OrchestrationState> EndAsync(OrchestrationInstance instance) => await Client.WaitForOrchestrationAsync(instance, Patience);

    public async Task<int> CountAsync(string partition)
    {
        int count = 0;
        await foreach (var _ in Rows.ScanAsync(partition))
        {
            count++;
        }

        return count;
    }

    public async ValueTask DisposeAsync()
    {
        await worker.StopAsync(isForced: true);
        worker.Dispose();
        Service.Dispose();
    }
}
