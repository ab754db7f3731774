using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Time.Testing;
using RequestRouter.Local.Host.Bus;
using RequestRouter.Local.Host.Bus.Definitions;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Tests.Bus;

/// <summary>A broker with one entity of each sort, a clock that a test moves, and a client of it.</summary>
internal sealed class TestBus : IAsyncDisposable
{
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

    private readonly Broker broker;

    public TestBus(IRowStore? rows = null, FakeTimeProvider? time = null)
    {
        Rows = rows ?? new MemoryRowStore();
        Time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        broker = new(BusDefinition.Parse(Entities, "the test"), Rows, Time, Work);
        BrokerDirectory.Register(Host, broker);
        Client = new($"Endpoint=sb://{Host}/;SharedAccessKeyName=local;SharedAccessKey=local", new ServiceBusClientOptions { RetryOptions = new() { TryTimeout = TimeSpan.FromSeconds(30) } });
    }

    public string Host { get; } = $"{Guid.NewGuid():N}.servicebus.local";

    public IRowStore Rows { get; }

    public FakeTimeProvider Time { get; }

    public WorkTracker Work { get; } = new();

    public ServiceBusClient Client { get; }

    /// <summary>The same rows and clock in a new process.</summary>
    public async Task<TestBus> RestartAsync()
    {
        await DisposeAsync();
        return new(Rows, Time);
    }

    public Task SendAsync(string entity, params IEnumerable<ServiceBusMessage> messages) => Client.CreateSender(entity).SendMessagesAsync(messages);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        BrokerDirectory.Unregister(Host, broker);
        broker.Dispose();
    }
}
