using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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

/// <summary>What the host is made of.</summary>
internal static class HostServices
{
    public static void Add(WebApplicationBuilder web, HostOptions options)
    {
        var services = web.Services;
        var hostJson = HostJson.Load(options, web.Configuration);
        hostJson.RefuseOtherExtensions([HttpFunctions.Section, ServiceBusFunctions.Section, DurableFunctions.Section]);

        // Each section is read before anything is started, so that a key that cannot be honoured costs nobody a start.
        HttpSettings.Read(hostJson.Extension(HttpFunctions.Section));
        TriggerSettings.Read(hostJson.Extension(ServiceBusFunctions.Section));
        DurableSettings.Of(hostJson.Extension(DurableFunctions.Section), storage: null);
        web.Logging.AddConfiguration(hostJson.Logging);
        web.Logging.AddSimpleConsole(console => console.SingleLine = true);
        services.AddSingleton(options).AddSingleton(hostJson).AddSingleton<SettingNames>().AddSingleton<IHostLifetime, NoSignals>();
        AddTime(services, web.Configuration);
        if (options.RowStore is { } rows)
        {
            services.AddSingleton(rows);
        }
        else
        {
            services.AddRowStore();
        }

        services.AddSingleton<WorkerLogs>().AddSingleton<FunctionsWorker>().AddSingleton<FunctionInvoker>();
        services.AddSingleton<HttpFunctions>().AddSingleton<TimerFunctions>().AddHttpForwarder();
        services.AddSingleton<BusSettings>().AddSingleton<HeldMessages>().AddSingleton<ServiceBusFunctions>();
        services.AddSingleton(provider => new Broker(
            provider.GetRequiredService<BusSettings>().Definition(),
            provider.GetRequiredService<IRowStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<WorkTracker>()));
        services.AddSingleton(provider =>
        {
            var bus = provider.GetRequiredService<BusSettings>();
            return new AmqpDoor(
                provider.GetRequiredService<Broker>(),
                new AmqpDoorOptions(bus.Port, bus.KeyName, bus.Key),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<AmqpDoor>>());
        });
        services.AddSingleton<DurablePayload>().AddSingleton<DurableFunctions>().AddSingleton<DurableExtension>();
        services.AddSingleton<QueueInspection>().AddSingleton<InstanceInspection>().AddSingleton<InspectionEndpoints>();
    }

    private static void AddTime(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<WorkTracker>().AddSingleton<RehearsalMemory>();
        var clock = Is(configuration, "Rehearsal") ? new RehearsalClock(RehearsalStart.Of(configuration)) : null;
        services.AddSingleton<TimeProvider>(clock ?? TimeProvider.System);
        services.AddSingleton(new WorkerClockLink(clock));
        if (clock is not null)
        {
            services.AddSingleton(clock).AddSingleton<RehearsalDriver>().AddSingleton<ClockEndpoints>();
        }
    }

    /// <summary>Whether a setting says <c>true</c>.</summary>
    public static bool Is(IConfiguration configuration, string setting) =>
        string.Equals(configuration[setting], "true", StringComparison.OrdinalIgnoreCase);
}
