using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace RequestRouter.Local.Runtime.Bus;

/// <summary>
/// The brokers of this process by the host name of their endpoint: how a client, which knows only its connection string,
/// finds its broker. The only state that hosts in one process share.
/// </summary>
internal static class BrokerDirectory
{
    private static readonly ConcurrentDictionary<string, Broker> Brokers = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidOperationException">Another host of this process has that endpoint.</exception>
    public static void Register(string host, Broker broker)
    {
        if (!Brokers.TryAdd(host, broker) && Brokers[host] != broker)
        {
            throw new InvalidOperationException($"The endpoint {host} has a broker already.");
        }
    }

    public static void Unregister(string host, Broker broker) => Brokers.TryRemove(new(host, broker));

    public static Broker Find(string host) => Brokers.TryGetValue(host, out var broker)
        ? broker
        : throw new ServiceBusException(true, $"Nothing answers at {host}: the embedded broker of that name is not running in this process.", host, ServiceBusFailureReason.ServiceCommunicationProblem);
}
