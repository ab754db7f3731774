using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>
/// The way to a storage that fails one call in so many, beneath the SDK and its retries: it answers 500, 503 or 412, or
/// does not answer in time. Half of the failed calls do not reach storage; of the others the answer is lost, and the work is done.
/// </summary>
internal sealed class FaultyTransport(double share, int seed) : HttpPipelineTransport
{
    private readonly HttpPipelineTransport inner = new HttpClientTransport();
    private readonly Random random = new(seed);
    private readonly ConcurrentDictionary<InjectedFault, int> injected = new();
    private int calls;

    /// <summary>No call fails while this is false: a test's own looks at storage.</summary>
    public bool Active { get; set; } = true;

    public int Calls => calls;

    /// <summary>How many calls failed in each way.</summary>
    public IReadOnlyDictionary<InjectedFault, int> Injected => injected;

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => ProcessAsync(message).AsTask().GetAwaiter().GetResult();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Interlocked.Increment(ref calls);
        if (Draw() is not { } fault)
        {
            await inner.ProcessAsync(message);
            return;
        }

        if (fault.ReachesStorage)
        {
            await inner.ProcessAsync(message);
            message.Response.Dispose();
        }

        injected.AddOrUpdate(fault, 1, (_, count) => count + 1);
        message.Response = fault.Kind == FaultKind.Timeout
            ? throw new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout.")
            : new FaultyResponse((int)fault.Kind);
    }

    private InjectedFault? Draw()
    {
        lock (random)
        {
            return Active && random.NextDouble() < share
                ? new(Enum.GetValues<FaultKind>()[random.Next(4)], random.Next(2) == 0)
                : null;
        }
    }
}
