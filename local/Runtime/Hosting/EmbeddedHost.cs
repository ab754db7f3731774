using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Http;
using RequestRouter.Local.Runtime.Inspection;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>The app as its Program sees it. Everything is checked before anything starts.</summary>
internal sealed class EmbeddedHost(WebApplication app, EmbeddedOptions options, bool servesHttp) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public Task StartAsync(CancellationToken cancellationToken = default) => StartupFaults.GuardAsync(options, async () =>
    {
        var http = Services.GetRequiredService<HttpTriggerExtension>();
        http.ServesHttp = servesHttp;
        var table = Services.GetRequiredService<FunctionTable>();
        table.Configure();
        var routes = ((IEndpointRouteBuilder)app).DataSources;
        routes.Add(http.Endpoints);
        if (Services.GetService<ClockEndpoints>() is { } clock)
        {
            routes.Add(clock);
        }

        if (Services.GetService<InspectionEndpoints>() is { } inspection)
        {
            routes.Add(inspection);
        }

        // Before anything asks what time it is.
        await Services.GetRequiredService<RehearsalMemory>().ResumeAsync(cancellationToken);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException fault) when (fault.GetBaseException() is SocketException)
        {
            throw new StartupFault($"{fault.Message} Choose another with the setting 'Urls'.");
        }

        Services.GetRequiredService<ILogger<EmbeddedHost>>().Serving(table.Functions.Count, string.Join(", ", app.Urls));
        options.Started?.Invoke(this);
    });

    public Task StopAsync(CancellationToken cancellationToken = default) => app.StopAsync(cancellationToken);

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
