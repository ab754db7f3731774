using Microsoft.Extensions.Hosting;

namespace RequestRouter.Local.Host.Hosting;

/// <summary>The lifetime of a host in somebody else's process: signals are not its business.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
