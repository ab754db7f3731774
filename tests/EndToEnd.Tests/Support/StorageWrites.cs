using System.Diagnostics.Metrics;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Counts, while it lives, the calls by which routers of this process write to their tables and blobs.</summary>
internal sealed class StorageWrites : IDisposable
{
    private readonly MeterListener listener = new();
    private long count;

    public StorageWrites()
    {
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument.Name == "router.storage.operations")
            {
                meters.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, calls, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "method", Value: not "GET" })
                {
                    Interlocked.Add(ref count, calls);
                }
            }
        });
        listener.Start();
    }

    public long Count => Interlocked.Read(ref count);

    public void Dispose() => listener.Dispose();
}
