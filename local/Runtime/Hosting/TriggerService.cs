using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>
/// Starts every kind of trigger once the app's own services have started, and drains them all together when the host
/// stops, after the server has stopped taking requests.
/// </summary>
internal sealed class TriggerService(
    IEnumerable<ITriggerExtension> extensions, RehearsalMemory memory, ILogger<TriggerService> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await memory.ResumeAsync(cancellationToken);
        foreach (var extension in extensions)
        {
            await extension.StartAsync(cancellationToken);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(extensions.Select(extension => extension.DrainAsync(cancellationToken)));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            log.DrainCutShort();
        }
    }
}
