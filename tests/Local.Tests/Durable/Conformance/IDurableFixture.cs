using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Conformance;

/// <summary>
/// The one thing the conformance suite needs from an engine: a client for the tasks that are registered. Which engine it is,
/// <c>ConformanceEngine.New</c> says, outside this folder.
/// </summary>
public interface IDurableFixture : IAsyncDisposable
{
    /// <summary>Starts a worker for these tasks and gives a client of its task hub; both are stopped with the client.</summary>
    Task<DurableTaskClient> StartAsync(Action<DurableTaskRegistry> register, string? defaultVersion = null);
}
