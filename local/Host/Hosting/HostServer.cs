using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Bus.Triggers;
using RequestRouter.Local.Host.Http;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Local.Host.Hosting;

/// <summary>The two servers of a host: one for callers, one that only its worker talks to.</summary>
internal static class HostServer
{
    /// <summary>Where the host listens when nothing says otherwise: the port of the Functions Core Tools, on this machine only.</summary>
    private const string DefaultUrl = "http://127.0.0.1:7071";

    private const int DefaultLineBytes = 8 * 1024;

    private const int DefaultHeaderBytes = 32 * 1024;

    /// <summary>The server for callers, with all services of the host; its endpoints are mapped once the worker has told its functions.</summary>
    public static WebApplicationBuilder ForCallers(HostOptions options)
    {
        var web = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Settings are read once: a watcher for each file of each host exhausts inotify where many hosts live side by side.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
            ContentRootPath = options.AppFolder,
            EnvironmentName = Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT"),
        });
        LocalSettings.Insert(web.Configuration, options.AppFolder);
        web.Configuration.AddInMemoryCollection(options.Settings.Select(
            setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), setting.Value)));
        if (string.IsNullOrEmpty(web.Configuration["urls"]))
        {
            web.WebHost.UseUrls(DefaultUrl);
        }

        web.WebHost.ConfigureKestrel((_, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HttpSettings.BodyLimit(web.Configuration);

            // More than apps take as a rule: what is too large for an app, the app answers, and not this server with an empty body.
            kestrel.Limits.MaxRequestLineSize = 4 * DefaultLineBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 4 * DefaultHeaderBytes;
            kestrel.Limits.MaxRequestHeaderCount = 1000;
        });
        return web;
    }

    /// <summary>The server for the worker: its stream, and the settling of messages.</summary>
    public static WebApplication ForWorker(IServiceProvider host)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = grpc.MaxSendMessageSize = null);
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.AddSingleton(host.GetRequiredService<FunctionsWorker>()).AddSingleton(host.GetRequiredService<HeldMessages>());
        var server = builder.Build();
        server.MapGrpcService<FunctionRpcService>();
        server.MapGrpcService<SettlementService>();
        return server;
    }

    public static Uri AddressOf(WebApplication server) =>
        new(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
