using Microsoft.Extensions.Hosting;

namespace RequestRouter.Local.Runtime.Bus;

/// <summary>Opens the broker and lets clients find it while the host runs.</summary>
internal sealed class BrokerHost(Broker broker, BusConnection connection) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (connection.Host is { } host)
        {
            await broker.OpenAsync();
            BrokerDirectory.Register(host, broker);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (connection.Host is { } host)
        {
            BrokerDirectory.Unregister(host, broker);
        }

        return Task.CompletedTask;
    }
}
