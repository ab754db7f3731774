using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Conformance;

/// <summary>
/// Documented behaviours of durable orchestrations, one test each. Only the packages' API is used, so that this folder
/// compiles against the real packages and runs on the real engine: another <see cref="IDurableFixture"/> from <c>ConformanceEngine</c> is all it takes.
/// </summary>
public abstract class ConformanceTest : IAsyncLifetime
{
    /// <summary>How long a test waits for an instance; a test that reaches it has failed.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly IDurableFixture fixture = ConformanceEngine.New();
    private readonly List<DurableTaskClient> clients = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }

        await fixture.DisposeAsync();
    }

    /// <summary>A client for these tasks.</summary>
    protected async Task<DurableTaskClient> With(Action<DurableTaskRegistry> register, string? defaultVersion = null)
    {
        var client = await fixture.StartAsync(register, defaultVersion);
        clients.Add(client);
        return client;
    }

    /// <summary>Starts an instance, waits for its end and gives what is known about it.</summary>
    protected static async Task<OrchestrationMetadata> Run(DurableTaskClient client, string orchestrator, object? input = null)
    {
        string id = await client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input);
        return await End(client, id);
    }

    /// <summary>Waits for an instance's end.</summary>
    protected static async Task<OrchestrationMetadata> End(DurableTaskClient client, string id)
    {
        using var limit = new CancellationTokenSource(Limit);
        return await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, limit.Token);
    }

    /// <summary>Waits until an instance's custom status is this text.</summary>
    protected static async Task Reaches(DurableTaskClient client, string id, string customStatus)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while ((await client.GetInstanceAsync(id, getInputsAndOutputs: true, limit.Token))?.ReadCustomStatusAs<string>() != customStatus)
        {
            await looks.WaitForNextTickAsync(limit.Token);
        }
    }
}
