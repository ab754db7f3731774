using Microsoft.DurableTask.Client;

namespace RequestRouter.Host.Tests.Conformance;

/// <summary>
/// Documented behaviours of durable orchestrations, one test each. Only the packages' API is used: the same tests run on each provider.
/// </summary>
[Collection(ConformanceCollection.Name)]
public abstract class ConformanceTest(DurableHub hub)
{
    /// <summary>How long a test waits for an instance; a test that reaches it has failed.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    protected DurableHub Hub => hub;

    protected DurableTaskClient Client => hub.Client;

    /// <summary>An id that no other test has.</summary>
    protected static string Unique(string name) => $"{name}-{Guid.NewGuid():N}";

    /// <summary>Starts an instance, waits for its end and gives what is known about it.</summary>
    protected async Task<OrchestrationMetadata> Run(string orchestrator, object? input = null) =>
        await End(await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input));

    /// <summary>Waits for an instance's end.</summary>
    protected async Task<OrchestrationMetadata> End(string id)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            return await Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, limit.Token);
        }
        catch (OperationCanceledException)
        {
            var history = await Client.GetOrchestrationHistoryAsync(id);
            throw new TimeoutException($"'{id}' is {(await Client.GetInstanceAsync(id))?.RuntimeStatus}: {string.Join(", ", history.Select(happened => happened.EventType))}.");
        }
    }

    /// <summary>Waits until an instance's custom status is this text.</summary>
    protected Task Reaches(string id, string customStatus) =>
        Becomes(id, instance => instance.SerializedCustomStatus is not null && instance.ReadCustomStatusAs<string>() == customStatus);

    /// <summary>Waits until an instance has this status.</summary>
    protected Task Reaches(string id, OrchestrationRuntimeStatus status) => Becomes(id, instance => instance.RuntimeStatus == status);

    private async Task Becomes(string id, Func<OrchestrationMetadata, bool> sought)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await Client.GetInstanceAsync(id, getInputsAndOutputs: true, limit.Token) is not { } instance || !sought(instance))
        {
            await looks.WaitForNextTickAsync(limit.Token);
        }
    }
}
