using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Durable.Engine;
using RequestRouter.Local.Runtime.Hosting;
using RequestRouter.Local.Runtime.Storage;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Durable.Functions;

/// <summary>Orchestrator and activity functions on one engine.</summary>
internal sealed class DurableTriggerExtension(IServiceProvider services) : ITriggerExtension, IAsyncDisposable
{
    private DurableEngine? engine;
    private bool used;

    public IReadOnlyList<Type> Triggers { get; } = [typeof(OrchestrationTriggerAttribute), typeof(ActivityTriggerAttribute)];

    public string? Section => "durableTask";

    /// <summary>The engine, for clients and for looking inside; there once the app's functions have been checked.</summary>
    public DurableEngine Engine => engine ?? throw new InvalidOperationException("Durable orchestrations are not configured yet.");

    public void Configure(IReadOnlyList<FunctionEntry> functions, IConfigurationSection settings)
    {
        // Asked for here and not in the constructor: the invoker binds clients of this very engine.
        var invoker = services.GetRequiredService<IFunctionInvoker>();
        var converter = JsonDataConverter.Default;
        used = functions.Count > 0;
        var catalog = new DurableFunctionCatalog(functions, invoker, converter);
        engine = new DurableEngine(
            services.GetRequiredService<IRowStore>(),
            catalog,
            DurableSettings.Read(settings),
            converter,
            services.GetRequiredService<ILoggerFactory>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<WorkTracker>());
    }

    public Task StartAsync(CancellationToken cancellationToken) => used ? Engine.StartAsync(cancellationToken) : Task.CompletedTask;

    public Task DrainAsync(CancellationToken cancellationToken) => Engine.DrainAsync(cancellationToken);

    public ValueTask DisposeAsync() => engine?.DisposeAsync() ?? ValueTask.CompletedTask;
}
