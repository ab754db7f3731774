using Azure.Messaging.ServiceBus;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.Benchmarks.Router;

/// <summary>The queue <c>submissions</c> of a router under measurement.</summary>
internal sealed class BenchQueue : IAsyncDisposable
{
    private readonly RouterBench bench;
    private readonly ServiceBusClient bus;
    private readonly ServiceBusSender sender;

    public BenchQueue(RouterBench bench)
    {
        this.bench = bench;
        bus = new ServiceBusClient(bench.BusConnection);
        sender = bus.CreateSender("submissions");
    }

    /// <summary>Sends a body with the signature of a State's central authority.</summary>
    public Task SendAsync(ExampleState state, byte[] body) => sender.SendMessageAsync(Signed(state, body));

    public Task SendAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken) => sender.SendMessagesAsync(messages, cancellationToken);

    public ServiceBusMessage Signed(ExampleState state, byte[] body)
    {
        using var key = state.KeyOf(state.CentralAuthority, bench.Keys);
        return With(body, Jws.Detached(key, body, DateTimeOffset.UtcNow));
    }

    public static ServiceBusMessage With(byte[] body, string? jws)
    {
        var message = new ServiceBusMessage(body) { MessageId = Guid.NewGuid().ToString("n") };
        if (jws is not null)
        {
            message.ApplicationProperties["jws"] = jws;
        }

        return message;
    }

    public async ValueTask DisposeAsync()
    {
        await sender.DisposeAsync();
        await bus.DisposeAsync();
    }
}
