using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using RequestRouter.Local.Host.Amqp;
using RequestRouter.Local.Host.Bus;
using RequestRouter.Local.Host.Bus.Definitions;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Tests.Bus;

/// <summary>A broker with one entity of each sort, a clock that a test moves, and a client of it.</summary>
internal sealed class TestBus : IAsyncDisposable
{
    public const string KeyName = "local";
    public const string Key = "the key of the test";

    public const string Entities = """
        {
          "queues": [
            { "name": "plain", "lockDuration": "PT1M", "maxDeliveryCount": 3, "defaultMessageTimeToLive": "P14D", "deadLetteringOnMessageExpiration": true },
            { "name": "forgetful", "lockDuration": "PT1M", "defaultMessageTimeToLive": "PT1H" },
            { "name": "once", "requiresDuplicateDetection": true, "duplicateDetectionHistoryTimeWindow": "PT10M" },
            { "name": "sessions", "requiresSession": true, "lockDuration": "PT1M", "maxDeliveryCount": 3 }
          ],
          "topics": [
            {
              "name": "topic",
              "subscriptions": [
                { "name": "all" },
                { "name": "nl", "rules": [ { "name": "nl", "sqlFilter": "to = 'NL' AND sys.Label LIKE 'notice%'" } ] },
                { "name": "sg", "rules": [ { "name": "sg", "correlationFilter": { "properties": { "to": "SG" } } } ] },
                { "name": "inbox", "requiresSession": true }
              ]
            }
          ]
        }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Broker broker;

    private TestBus(IRowStore rows, FakeTimeProvider time)
    {
        (Rows, Time) = (rows, time);
        broker = new(BusDefinition.Parse(Entities, "the test"), Rows, Time, Work);
        Door = new(broker, new AmqpDoorOptions(0, KeyName, Key), Time, NullLogger.Instance);
    }

    public IRowStore Rows { get; }

    public FakeTimeProvider Time { get; }

    public WorkTracker Work { get; } = new();

    public AmqpDoor Door { get; private set; }

    public ServiceBusClient Client { get; private set; } = null!;

    /// <summary>Open for clients; in memory, and on the second of March, unless told otherwise.</summary>
    public static async Task<TestBus> OpenAsync(IRowStore? rows = null, FakeTimeProvider? time = null)
    {
        var bus = new TestBus(rows ?? new MemoryRowStore(), time ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));
        await bus.Door.OpenAsync();
        bus.Client = bus.NewClient(Patience);
        return bus;
    }

    /// <summary>A client that tries once, in real time.</summary>
    public ServiceBusClient NewClient(TimeSpan patience) => new(
        Door.ConnectionString, new ServiceBusClientOptions { RetryOptions = new() { TryTimeout = patience, MaxRetries = 0 } });

    /// <summary>The same rows and clock in a new process.</summary>
    public async Task<TestBus> RestartAsync()
    {
        await DisposeAsync();
        return await OpenAsync(Rows, Time);
    }

    /// <summary>All connections are lost; the same broker is there again at the same port.</summary>
    public async Task ReopenDoorAsync()
    {
        var port = Door.Port;
        await Door.DisposeAsync();
        Door = new(broker, new AmqpDoorOptions(port, KeyName, Key), Time, NullLogger.Instance);
        await Door.OpenAsync();
    }

    public Task SendAsync(string entity, params IEnumerable<ServiceBusMessage> messages) => Client.CreateSender(entity).SendMessagesAsync(messages);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Door.DisposeAsync();
        broker.Dispose();
    }
}
