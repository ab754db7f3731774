using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Telemetry;

/// <summary>
/// Where traces, metrics and logs go: to a collector, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one (OTLP), and to Azure Monitor, where
/// <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> names one; where neither is set, none are made. Logs go to Azure Monitor from the Functions host,
/// which has them all. There is no instrumentation of HTTP servers and clients: it writes addresses, and those hold callers' words.
/// </summary>
internal static class RouterTelemetry
{
    public static void AddRouterTelemetry(this IHostApplicationBuilder builder)
    {
        bool toCollector = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        string? monitor = builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 } connection ? connection : null;
        if (!toCollector && monitor is null)
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("request-router"))
            .WithTracing(tracing =>
            {
                // Whether a call is traced is not its caller's to say.
                tracing.AddSource(Traces.SourceName).SetSampler(new AlwaysOnSampler());
                if (monitor is not null)
                {
                    tracing.AddAzureMonitorTraceExporter(options => options.ConnectionString = monitor, new DefaultAzureCredential());
                }
            })
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Measures.MeterName, StorageMeter.MeterName);
                if (monitor is not null)
                {
                    metrics.AddAzureMonitorMetricExporter(options => options.ConnectionString = monitor, new DefaultAzureCredential());
                }
            });
        if (!toCollector)
        {
            return;
        }

        telemetry.WithLogging(configureBuilder: null, options => options.IncludeFormattedMessage = true).UseOtlpExporter();

        // As host.json has it for the host.
        builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(null, LogLevel.Warning).AddFilter<OpenTelemetryLoggerProvider>("RequestRouter", LogLevel.Information);
    }
}
