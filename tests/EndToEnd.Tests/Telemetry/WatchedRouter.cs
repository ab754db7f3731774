using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Telemetry;

/// <summary>A router that exports all it has to a collector, at once.</summary>
public sealed class WatchedRouter : IAsyncLifetime
{
    internal Collector Collector { get; private set; } = null!;

    internal RouterFixture Router { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Collector = await Collector.StartAsync();
        Router = new()
        {
            Overrides =
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
                ["OTEL_BLRP_SCHEDULE_DELAY"] = "100",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
            },
        };
        await Router.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Router.DisposeAsync();
        await Collector.DisposeAsync();
    }
}
