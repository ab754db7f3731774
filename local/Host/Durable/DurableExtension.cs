using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Microsoft.Azure.WebJobs.Host.Config;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Durability;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;
using HistoryEvent = DurableTask.Core.History.HistoryEvent;

namespace RequestRouter.Local.Host.Durable;

/// <summary>
/// The durable extension itself, as Azure's host runs it, in a host of its own within this process, on the provider that host.json
/// names.
/// </summary>
internal sealed class DurableExtension(
    HostJson hostJson, IConfiguration configuration, IRowStore rows, TimeProvider time, WorkTracker work, ILoggerFactory loggers) : IAsyncDisposable
{
    private readonly string id = Guid.NewGuid().ToString("N");
    private IHost? host;
    private JournalService? journal;

    /// <summary>The task hub, as the extension's own clients see it; null before the start.</summary>
    public DurabilityProvider? Provider { get; private set; }

    /// <summary>Starts the extension; returns what functions with a durable client are given.</summary>
    public async Task<string> StartAsync(IReadOnlyList<DurableFunction> functions, CancellationToken cancellationToken)
    {
        var section = hostJson.Extension(DurableFunctions.Section);
        var settings = DurableSettings.Of(section, configuration["AzureWebJobsStorage"]);
        var isJournal = DurableSettings.ProviderOf(section) == JournalProviderFactory.ProviderName;
        if (isJournal)
        {
            journal = new JournalService(rows, time, work, new(
                section.GetValue("maxConcurrentOrchestratorFunctions", 10 * Environment.ProcessorCount),
                section.GetValue("maxConcurrentActivityFunctions", 10 * Environment.ProcessorCount)));
            await journal.OpenAsync();
        }

        var client = new TaskCompletionSource<string>();
        DurableBridge.Add(id, DurableMethods.Client, (payload, _) =>
        {
            client.TrySetResult(payload);
            return Task.FromResult<object?>(null);
        });
        foreach (var function in functions)
        {
            DurableBridge.Add(id, function.Name, function.IsOrchestrator ? (input, _) => function.Run(Stamped(input), null) : function.Run);
        }

        var extension = new HostBuilder()
            .ConfigureWebJobs(webJobs => webJobs.AddDurableTask())

            // After the line above, which brings the environment: what stands there for other programs is not for the extension.
            .ConfigureAppConfiguration(builder => builder.AddInMemoryCollection(settings))
            .ConfigureServices(services =>
            {
                services.AddSingleton<ITypeLocator>(new DurableMethods(id, functions));
#pragma warning disable CS0618 // Without it the extension does not start.
                services.AddSingleton<IWebHookProvider, NoWebHooks>();
#pragma warning restore CS0618
                services.AddSingleton<IHostLifetime, NoSignals>();
                services.AddSingleton(loggers);
                if (journal is not null)
                {
                    services.AddSingleton<IDurabilityProviderFactory>(new JournalProviderFactory(journal));
                }
            })
            .Build();
        await StartAsync(extension, cancellationToken);
        host = extension;
        Provider = host.Services.GetServices<IDurabilityProviderFactory>().First(factory => factory.Name == DurableSettings.ProviderOf(section)).GetDurabilityProvider();
        await ((JobHost)host.Services.GetRequiredService<IJobHost>()).CallAsync(DurableMethods.Client, cancellationToken: cancellationToken);
        return await client.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Ends an instance from outside, as an operator may.</summary>
    public Task TerminateAsync(string instanceId, string reason) =>
        (Provider ?? throw new InvalidOperationException("The durable extension has not started.")).ForceTerminateTaskOrchestrationAsync(instanceId, reason);

    /// <summary>Takes an instance that has ended away with its history, as an operator may.</summary>
    public Task PurgeAsync(string instanceId) =>
        (Provider ?? throw new InvalidOperationException("The durable extension has not started.")).PurgeInstanceHistoryByInstanceId(instanceId);

    /// <summary>Has an instance stand still from outside, as an operator may.</summary>
    public Task SuspendAsync(string instanceId, string reason) =>
        (Provider ?? throw new InvalidOperationException("The durable extension has not started.")).SuspendTaskOrchestrationAsync(instanceId, reason);

    /// <summary>The events of an instance since its history was cut last, in order.</summary>
    public async Task<IReadOnlyList<HistoryEvent>> HistoryAsync(string instanceId)
    {
        var history = new List<HistoryEvent>();
        await foreach (var happened in await (Provider ?? throw new InvalidOperationException("The durable extension has not started.")).StreamOrchestrationHistoryAsync(instanceId, CancellationToken.None))
        {
            history.Add(happened);
        }

        return history;
    }

    public async ValueTask DisposeAsync()
    {
        // The services' own end comes here once more.
        if (Interlocked.Exchange(ref host, null) is { } running)
        {
            await running.StopAsync();
            running.Dispose();
        }

        journal?.Dispose();
        DurableBridge.Remove(id);
    }

    /// <exception cref="StartupFault">The extension does not take a setting.</exception>
    private static async Task StartAsync(IHost extension, CancellationToken cancellationToken)
    {
        try
        {
            await extension.StartAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or AggregateException)
        {
            // One that has not started cannot be stopped.
            extension.Dispose();
            throw new StartupFault($"host.json: 'extensions.durableTask' is not taken by the durable extension: {fault.GetBaseException().Message}");
        }
    }

    /// <summary>
    /// The engine stamps each turn with the machine's time, and orchestrators take that for the time it is: in a rehearsal the turn's own
    /// instant is put in its place. What is kept of the turn says the same.
    /// </summary>
    private string Stamped(string input)
    {
        if (journal is not { StampsTurns: true })
        {
            return input;
        }

        var request = OrchestratorRequest.Parser.ParseFrom(Convert.FromBase64String(input));
        var at = Timestamp.FromDateTime(DateTime.SpecifyKind(journal.TurnOf(request.InstanceId), DateTimeKind.Utc));
        foreach (var started in request.NewEvents.Where(happened => happened.OrchestratorStarted is not null))
        {
            started.Timestamp = at;
        }

        return Convert.ToBase64String(request.ToByteArray());
    }

    /// <summary>The extension asks for the address of its webhooks, which nobody calls here.</summary>
#pragma warning disable CS0618
    private sealed class NoWebHooks : IWebHookProvider
    {
        public Uri GetUrl(IExtensionConfigProvider extension) => new("http://127.0.0.1/runtime/webhooks/durabletask");
    }
#pragma warning restore CS0618
}
