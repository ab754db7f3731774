using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>
/// Starts every kind of trigger once the app's own services have started. When the host stops, all take no more work at the
/// moment the server takes no more requests; what runs, of either, has the whole of the shutdown limit to end.
/// </summary>
internal sealed class TriggerService(
    IEnumerable<ITriggerExtension> extensions, ILogger<TriggerService> log) : IHostedLifecycleService
{
    private Task draining = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var extension in extensions)
        {
            await extension.StartAsync(cancellationToken);
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        draining = Task.WhenAll(extensions.Select(extension => extension.DrainAsync(cancellationToken)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await draining;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            log.DrainCutShort();
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
