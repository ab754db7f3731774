using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Time.Testing;

namespace RequestRouter.Local.Tests.Bus;

/// <summary>Receiving in tests where time stands still: what is not there now does not come.</summary>
internal static class TestReceiving
{
    private const int Attempts = 40;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RealTime = TimeSpan.FromMilliseconds(500);

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

    /// <summary>The next message if there is one now; the wait is ended by moving the clock, one second.</summary>
    public static async Task<ServiceBusReceivedMessage?> NowAsync(this TestBus bus, ServiceBusReceiver receiver)
    {
        var receiving = receiver.ReceiveMessageAsync(Wait);
        await EndWaitAsync(receiving, bus.Time);
        return await receiving;
    }

    public static Task<List<string>> DrainAsync(this TestBus bus, string queue) => bus.DrainAsync(bus.Client.CreateReceiver(queue));

    public static Task<List<string>> DrainAsync(this TestBus bus, string topic, string subscription) =>
        bus.DrainAsync(bus.Client.CreateReceiver(topic, subscription));

    public static ServiceBusReceiver DeadLetters(this TestBus bus, string queue) =>
        bus.Client.CreateReceiver(queue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });

    /// <summary>Moves the clock past the end of a wait, again where the wait had not begun yet.</summary>
    public static async Task EndWaitAsync(Task waiting, FakeTimeProvider time)
    {
        for (var attempt = 0; !waiting.IsCompleted; attempt++)
        {
            Assert.True(attempt < Attempts, "The wait does not end with its time.");
            time.Advance(Wait);
            await Task.WhenAny(waiting, waiting.WaitAsync(RealTime));
        }
    }
}
