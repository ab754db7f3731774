using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.Local.Host.Durable;
using RequestRouter.Local.Host.Durable.Catalog;
using RequestRouter.Local.Host.Durable.Client;
using RequestRouter.Local.Host.Durable.Engine;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Benchmarks.Runtime;

/// <summary>An engine with the orchestrators that are measured.</summary>
internal sealed class DurableBench : IAsyncDisposable
{
    private DurableBench(DurableEngine engine)
    {
        Engine = engine;
        Client = new EngineClient(engine);
    }

    public DurableEngine Engine { get; }

    public DurableTaskClient Client { get; }

    public static async Task<DurableBench> StartAsync(IRowStore store, DurableOptions? options = null, TimeProvider? time = null)
    {
        var registry = new DurableTaskRegistry()
            .AddOrchestratorFunc<string, string>("Hello", async (context, _) =>
                await context.CallActivityAsync<string>("Say", "Oslo") + await context.CallActivityAsync<string>("Say", "Lima")
                + await context.CallActivityAsync<string>("Say", "Rabat"))
            .AddOrchestratorFunc<int, int>("Steps", async (context, count) =>
            {
                for (int step = 0; step < count; step++)
                {
                    await context.CallActivityAsync<string>("Say", "Oslo");
                }

                context.SetCustomStatus("waiting");
                await context.WaitForExternalEvent<string>("Go");
                return count;
            })
            .AddOrchestratorFunc<int, int>("Sleep", async (context, days) =>
            {
                await context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
                return days;
            })
            .AddActivityFunc<string, string>("Say", (_, city) => "Hello " + city);
        var catalog = new RegistryCatalog(registry, new ServiceCollection().BuildServiceProvider(), JsonDataConverter.Default);
        var engine = new DurableEngine(
            store, catalog, options ?? new(), JsonDataConverter.Default, NullLoggerFactory.Instance, time ?? TimeProvider.System, new WorkTracker());
        await engine.StartAsync(CancellationToken.None);
        return new DurableBench(engine);
    }

    /// <summary>One hello-sequence: start, three activities, end.</summary>
    public async Task HelloAsync()
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync("Hello", "x");
        var done = await Client.WaitForInstanceCompletionAsync(id);
        if (done.RuntimeStatus != OrchestrationRuntimeStatus.Completed)
        {
            throw new InvalidOperationException($"{done}: {done.FailureDetails}");
        }
    }

    public async ValueTask DisposeAsync() => await Engine.DisposeAsync();
}
