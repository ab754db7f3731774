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

    /// <summary>A host that starts with the endpoint of another takes its place, as it takes over its rows.</summary>
    public static void Register(string host, Broker broker) => Brokers[host] = broker;

    public static void Unregister(string host, Broker broker) => Brokers.TryRemove(new(host, broker));

    public static Broker Find(string host) => Brokers.TryGetValue(host, out var broker)
        ? broker
        : throw new ServiceBusException(true, $"Nothing answers at {host}: the embedded broker of that name is not running in this process.", host, ServiceBusFailureReason.ServiceCommunicationProblem);
}
