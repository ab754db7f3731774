using System.Text;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Bus;

namespace RequestRouter.Host.Tests.Bus;

/// <summary>A host of message functions, with a client of its bus.</summary>
internal sealed class BusHost : IAsyncDisposable
{
    private BusHost(TestHost host)
    {
        Host = host;
        Client = new ServiceBusClient(host.BusConnection);
    }

    public TestHost Host { get; }

    public ServiceBusClient Client { get; }

    public IReadOnlyList<string> Seen => Host.Diary.Lines;

    public static async Task<BusHost> StartAsync(HostPlan plan) => new(await TestHost.StartAsync(plan));

    public async Task SendAsync(string entity, params IEnumerable<ServiceBusMessage> messages)
    {
        await using var sender = Client.CreateSender(entity);
        await sender.SendMessagesAsync(messages);
    }

    /// <summary>Waits until only these bodies are left in a queue.</summary>
    public Task LeftAsync(string entity, params string[] bodies)
    {
        var queue = Host.Services.GetRequiredService<Broker>().Find(entity)!;
        return Eventually.UntilAsync(() => queue.Peek(1000, 0, null).Select(message => Encoding.UTF8.GetString(message.Content.Body.Span)).SequenceEqual(bodies));
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Host.DisposeAsync();
    }
}
