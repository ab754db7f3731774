using Azure.Messaging.ServiceBus;

namespace RequestRouter.Local.Tests.Bus;

/// <summary>Receiving what is there: the client waits in real time, the broker's clock stands still.</summary>
internal static class TestReceiving
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <summary>The bodies of what is there now, received and completed, in order.</summary>
    public static async Task<List<string>> DrainAsync(this TestBus bus, ServiceBusReceiver receiver)
    {
        var bodies = new List<string>();
        while (await bus.NowAsync(receiver) is { } message)
        {
            bodies.Add(message.Body.ToString());
            await receiver.CompleteMessageAsync(message);
        }

        return bodies;
    }

    /// <summary>The next message if there is one now.</summary>
    public static async Task<ServiceBusReceivedMessage?> NowAsync(this TestBus _, ServiceBusReceiver receiver) => await receiver.ReceiveMessageAsync(Wait);

    public static Task<List<string>> DrainAsync(this TestBus bus, string queue) => bus.DrainAndCloseAsync(bus.Client.CreateReceiver(queue));

    public static Task<List<string>> DrainAsync(this TestBus bus, string topic, string subscription) =>
        bus.DrainAndCloseAsync(bus.Client.CreateReceiver(topic, subscription));

    public static ServiceBusReceiver DeadLetters(this TestBus bus, string queue) =>
        bus.Client.CreateReceiver(queue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });

    /// <summary>A receiver left open may still have asked for a message when the next one comes, which then is locked for nobody.</summary>
    private static async Task<List<string>> DrainAndCloseAsync(this TestBus bus, ServiceBusReceiver receiver)
    {
        await using (receiver)
        {
            return await bus.DrainAsync(receiver);
        }
    }
}
