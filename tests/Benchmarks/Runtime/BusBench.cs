using Azure.Messaging.ServiceBus;
using RequestRouter.Local.Host.Bus;
using RequestRouter.Local.Host.Bus.Definitions;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Benchmarks.Runtime;

/// <summary>A broker of the router's own entities, and a client of it.</summary>
internal sealed class BusBench : IAsyncDisposable
{
    private static readonly byte[] Body = new byte[1024];

    private readonly string host = $"{Guid.NewGuid():N}.servicebus.local";
    private readonly Broker broker;

    public BusBench(IRowStore store)
    {
        broker = new(BusDefinition.Default(), store, TimeProvider.System, new WorkTracker());
        BrokerDirectory.Register(host, broker);
        Client = new($"Endpoint=sb://{host}/;SharedAccessKeyName=local;SharedAccessKey=local");
    }

    public ServiceBusClient Client { get; }

    public Task OpenAsync() => broker.OpenAsync();

    /// <summary>A kilobyte, with an id of its own.</summary>
    public static ServiceBusMessage Message(string? session = null) => new(Body) { MessageId = Guid.NewGuid().ToString("N"), SessionId = session };

    /// <summary>One message there and back: sent, received, completed.</summary>
    public async Task RoundTripAsync(ServiceBusSender sender, ServiceBusReceiver receiver)
    {
        await sender.SendMessageAsync(Message());
        var message = await receiver.ReceiveMessageAsync();
        await receiver.CompleteMessageAsync(message);
    }

    /// <summary>One message of a session of its own there and back: sent, accepted, received, completed.</summary>
    public async Task SessionTripAsync(ServiceBusSender sender, int session)
    {
        await sender.SendMessageAsync(Message($"case-{session}"));
        await using var receiver = await Client.AcceptNextSessionAsync("wake-ups");
        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());
    }

    public async Task<int> CountAsync(string queue) => (await broker.QueueAsync(queue)).Peek(int.MaxValue, 0, null).Count;

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        BrokerDirectory.Unregister(host, broker);
        broker.Dispose();
    }
}
