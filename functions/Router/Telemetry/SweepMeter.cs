using System.Diagnostics.Metrics;

namespace RequestRouter.Router.Telemetry;

/// <summary>Counts what the sweep found and mended, as the metric <c>router.sweep.mended</c>.</summary>
internal static class SweepMeter
{
    private static readonly Meter Meter = new("RequestRouter.Sweep");
    private static readonly Counter<long> Counter = Meter.CreateCounter<long>("router.sweep.mended", "{row}");

    public static void Mended(int rows) => Counter.Add(rows);
}
