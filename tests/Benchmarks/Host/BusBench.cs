using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.Local.Host.Amqp;
using RequestRouter.Local.Host.Bus;
using RequestRouter.Local.Host.Bus.Definitions;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Benchmarks.Host;

/// <summary>A broker of the router's own entities, and the real client of it, over AMQP.</summary>
internal sealed class BusBench : IAsyncDisposable
{
    private static readonly byte[] Body = new byte[1024];

    private readonly Broker broker;
    private readonly AmqpDoor door;
    private ServiceBusClient? client;

    public BusBench(IRowStore store)
    {
        broker = new(BusDefinition.Default(), store, TimeProvider.System, new WorkTracker());
        door = new(broker, new AmqpDoorOptions(0, "local", "local"), TimeProvider.System, NullLogger.Instance);
    }

    /// <summary>The client of the real package, over the door.</summary>
    public ServiceBusClient Client => client ?? throw new InvalidOperationException("The door is not open yet.");

    public async Task OpenAsync()
    {
        await door.OpenAsync();
        client = new(door.ConnectionString);
    }

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
        await door.DisposeAsync();
        broker.Dispose();
    }
}
