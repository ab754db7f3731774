using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.Local.Host.Durable;
using RequestRouter.Local.Host.Durable.Catalog;
using RequestRouter.Local.Host.Durable.Client;
using RequestRouter.Local.Host.Durable.Engine;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;
using RequestRouter.Local.Tests.Durable.Conformance;

namespace RequestRouter.Local.Tests.Durable;

/// <summary>Engines on rows in memory. Every turn is replayed from its history unless a test says otherwise.</summary>
public sealed class EngineFixture : IDurableFixture
{
    private readonly List<DurableEngine> engines = [];

    internal DurableOptions Options { get; set; } = new() { HubName = "tests", ReplayEveryTurn = true };

    internal IRowStore Store { get; set; } = new MemoryRowStore();

    internal TimeProvider Time { get; set; } = TimeProvider.System;

    internal ILoggerFactory Loggers { get; set; } = NullLoggerFactory.Instance;

    internal WorkTracker Work { get; } = new();

    internal DurableEngine Engine => engines[^1];

    public async Task<DurableTaskClient> StartAsync(Action<DurableTaskRegistry> register, string? defaultVersion = null)
    {
        var registry = new DurableTaskRegistry();
        register(registry);
        var services = new ServiceCollection().BuildServiceProvider();
        var catalog = new RegistryCatalog(registry, services, JsonDataConverter.Default);
        var engine = new DurableEngine(
            Store, catalog, Options with { DefaultVersion = defaultVersion }, JsonDataConverter.Default, Loggers, Time, Work);
        engines.Add(engine);
        await engine.StartAsync(CancellationToken.None);
        return new EngineClient(engine);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in engines)
        {
            await engine.DisposeAsync();
        }
    }
}
