using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Bus;
using RequestRouter.Local.Runtime.Durable;
using RequestRouter.Local.Runtime.Http;
using RequestRouter.Local.Runtime.Inspection;
using RequestRouter.Local.Runtime.Scheduling;
using RequestRouter.Local.Runtime.Storage;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>What the runtime is made of. It is registered before the app's own services, so that the app finds a clock.</summary>
internal static class HostServices
{
    public static void Add(WebApplicationBuilder web, EmbeddedOptions options, MiddlewarePipeline pipeline)
    {
        var services = web.Services;
        var hostJson = HostJson.Load(options, web.Configuration);
        web.Logging.AddConfiguration(hostJson.Logging);
        web.Logging.AddSimpleConsole(console => console.SingleLine = true);
        services.AddSingleton(options).AddSingleton(hostJson).AddSingleton(pipeline);
        if (options.InProcess)
        {
            services.AddSingleton<IHostLifetime, NoSignals>();
        }

        AddTime(web, options);
        if (options.RowStore is { } rows)
        {
            services.AddSingleton(rows);
        }
        else
        {
            services.AddRowStore();
        }

        services.AddSingleton<SettingNames>();
        services.AddSingleton<FunctionTable>();
        services.AddSingleton<IFunctionInvoker, FunctionInvoker>();
        services.AddHttpFunctions();
        services.AddSingleton<ITriggerExtension, TimerTriggerExtension>();
        services.AddDurableFunctions();
        services.AddInspection(web.Configuration);
        services.AddServiceBus();
    }

    private static void AddTime(WebApplicationBuilder web, EmbeddedOptions options)
    {
        web.Services.AddSingleton<WorkTracker>().AddSingleton<RehearsalMemory>();
        var rehearsal = string.Equals(web.Configuration["Rehearsal"], "true", StringComparison.OrdinalIgnoreCase);
        var clock = options.TimeProvider ?? (rehearsal ? new RehearsalClock(RehearsalStart.Of(web.Configuration)) : TimeProvider.System);
        web.Services.AddSingleton(clock);
        if (clock is RehearsalClock movable)
        {
            web.Services.AddSingleton(movable).AddSingleton<RehearsalDriver>().AddSingleton<ClockEndpoints>();
        }
    }
}
