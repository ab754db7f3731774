using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Amqp;
using RequestRouter.Local.Host.Bus;
using RequestRouter.Local.Host.Bus.Triggers;
using RequestRouter.Local.Host.Durable;
using RequestRouter.Local.Host.Http;
using RequestRouter.Local.Host.Inspection;
using RequestRouter.Local.Host.Scheduling;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Local.Host.Hosting;

/// <summary>
/// The Functions host of this machine: one app, its worker process, and all that triggers its functions. It begins in the order in
/// which each part needs the ones before, and ends in the opposite order.
/// </summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private const int DefaultShutdownSeconds = 30;
    private const string HookSetting = "DOTNET_STARTUP_HOOKS";

    private readonly WebApplication web;
    private readonly HostOptions options;
    private readonly Stack<Func<Task>> ending = new();
    private readonly ILogger<FunctionsHost> log;

    private FunctionsHost(WebApplication web, HostOptions options)
    {
        (this.web, this.options) = (web, options);
        log = web.Services.GetRequiredService<ILogger<FunctionsHost>>();
    }

    public IServiceProvider Services => web.Services;

    /// <summary>Scheme, 127.0.0.1 and port, without the route prefix.</summary>
    public Uri Address => HostServer.AddressOf(web);

    /// <summary>Reaches the host's bus with the client of the real package.</summary>
    public string BusConnection => Services.GetRequiredService<AmqpDoor>().ConnectionString;

    /// <summary>Completes, with the reason, when the host cannot do its work any more.</summary>
    public Task<Exception> Failed { get; private set; } = new TaskCompletionSource<Exception>().Task;

    /// <summary>Starts all parts and returns when every trigger is served.</summary>
    /// <exception cref="StartupFault">The app or its settings ask for what this host does not do, or its worker does not start.</exception>
    public static async Task<FunctionsHost> StartAsync(HostOptions options, CancellationToken cancellationToken = default)
    {
        var builder = HostServer.ForCallers(options);
        HostServices.Add(builder, options);
        var host = new FunctionsHost(builder.Build(), options);
        try
        {
            await host.StartPartsAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client for <see cref="Address"/> without proxies, cookies or redirects.</summary>
    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>Stops as SIGTERM would: no new work, running work ends within <c>shutdownTimeoutSeconds</c>, then everything closes.</summary>
    public async ValueTask DisposeAsync()
    {
        while (ending.TryPop(out var end))
        {
            await end();
        }

        await web.DisposeAsync();
    }

    private async Task StartPartsAsync(CancellationToken cancellationToken)
    {
        await Services.GetRequiredService<RehearsalMemory>().ResumeAsync(cancellationToken);
        var broker = Services.GetRequiredService<Broker>();
        await broker.OpenAsync();
        var door = Services.GetRequiredService<AmqpDoor>();
        await door.OpenAsync();
        var server = HostServer.ForWorker(Services);
        await server.StartAsync(cancellationToken);
        ending.Push(async () => await server.DisposeAsync());

        var worker = Services.GetRequiredService<FunctionsWorker>();
        ending.Push(async () => await worker.DisposeAsync());
        var process = new WorkerProcess(options, HostServer.AddressOf(server), WorkerEnvironment(door));
        var functions = (await worker.StartAsync(process, cancellationToken)).Functions;

        var hostJson = Services.GetRequiredService<HostJson>();
        var durable = Services.GetRequiredService<DurableExtension>();
        ending.Push(async () => await durable.DisposeAsync());
        var payload = await durable.StartAsync(Services.GetRequiredService<DurableFunctions>().Of(functions), cancellationToken);
        Services.GetRequiredService<DurablePayload>().Set(payload);

        var bus = Services.GetRequiredService<ServiceBusFunctions>();
        bus.Configure(functions, hostJson);
        var timers = Services.GetRequiredService<TimerFunctions>();
        timers.Configure(functions);
        var http = Services.GetRequiredService<HttpFunctions>();
        Map(http, functions, hostJson);
        await ListenAsync(cancellationToken);
        ending.Push(() => DrainAsync(http, bus, timers));
        bus.Start();
        await timers.StartAsync(cancellationToken);
        Failed = FailsAsync(worker);
        log.Serving(functions.Count, Address.ToString());
    }

    private void Map(HttpFunctions http, IReadOnlyList<FunctionDescription> functions, HostJson hostJson)
    {
        web.UseRouting();
        web.UseMiddleware<UnknownMethods>();
        http.Map(web, functions, hostJson);
        var sources = ((IEndpointRouteBuilder)web).DataSources;
        if (Services.GetService<ClockEndpoints>() is { } clock)
        {
            sources.Add(new HostEndpoints(clock.All));
        }

        if (HostServices.Is(web.Configuration, "Inspection"))
        {
            sources.Add(new HostEndpoints(Services.GetRequiredService<InspectionEndpoints>().All));
        }
    }

    /// <summary>The app's settings, as Azure would give them, and what the host adds on this machine.</summary>
    private Dictionary<string, string?> WorkerEnvironment(AmqpDoor door)
    {
        var given = Services.GetRequiredService<BusSettings>().GivenConnection;
        var environment = new Dictionary<string, string?>(options.Settings) { [BusSettings.Connection] = given ?? door.ConnectionString };
        foreach (var (name, value) in LocalSettings.ReadFrom(options.AppFolder))
        {
            environment.TryAdd(name, value);
        }

        // The worker ends with its host, and in a rehearsal has its clock: both are put in from outside.
        environment[HookSetting] = Path.Combine(AppContext.BaseDirectory, "RequestRouter.Local.Clock.dll");
        environment["LOCAL_HOST_LINE"] = Services.GetRequiredService<WorkerClockLink>().Address;
        return environment;
    }

    private async Task DrainAsync(HttpFunctions http, ServiceBusFunctions bus, TimerFunctions timers)
    {
        var seconds = web.Configuration.GetValue("shutdownTimeoutSeconds", DefaultShutdownSeconds);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            // The server takes no more calls, and waits for those that run.
            await Task.WhenAll(bus.DrainAsync(limit.Token), timers.DrainAsync(limit.Token), web.StopAsync(limit.Token));
        }
        catch (OperationCanceledException)
        {
            log.DrainCutShort();
        }

        // Callers that still wait have been cut off; their functions are told.
        http.End();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await web.StartAsync(cancellationToken);
        }
        catch (IOException fault)
        {
            throw new StartupFault($"The host cannot listen where the setting 'Urls' says: {fault.Message}");
        }
    }

    private async Task<Exception> FailsAsync(FunctionsWorker worker)
    {
        if (Services.GetRequiredService<IRowStore>() is JournaledRowStore store && await Task.WhenAny(worker.Failed, store.Faulted) == store.Faulted)
        {
            return await store.Faulted;
        }

        return await worker.Failed;
    }
}
