using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Bus.Triggers;

/// <summary>A host of message functions, with a client of its bus.</summary>
internal sealed class BusHost(EmbeddedApplication app, ServiceBusClient client) : IAsyncDisposable
{
    public EmbeddedApplication App => app;

    public ServiceBusClient Client => client;

    public MessageLog Log => app.Services.GetRequiredService<MessageLog>();

    public static EmbeddedOptions Options(Type functions, IRowStore? rows = null, string serviceBus = "{}", TimeProvider? time = null) =>
        TestHost.Options(functions) with
        {
            TimeProvider = time,
            RowStore = rows ?? new MemoryRowStore(),
            HostJson = $$"""{ "version": "2.0", "logging": { "logLevel": { "default": "None" } }, "extensions": { "serviceBus": {{serviceBus}} } }""",
            Settings = new Dictionary<string, string?>
            {
                ["ServiceBus"] = $"Endpoint=sb://{Guid.NewGuid():N}.servicebus.local/;SharedAccessKeyName=local;SharedAccessKey=local",
                ["Elsewhere"] = "Endpoint=sb://elsewhere.servicebus.local/;SharedAccessKeyName=local;SharedAccessKey=local",
                ["Submissions"] = "submissions",
            },
        };

    public static async Task<BusHost> StartAsync(EmbeddedOptions options, Action<MessageLog>? prepare = null)
    {
        var log = new MessageLog();
        prepare?.Invoke(log);
        var app = await TestHost.StartAsync(options, builder => builder.Services.AddSingleton(log));
        return new(app, new(options.Settings["ServiceBus"]));
    }

    public Task SendAsync(string entity, params IEnumerable<ServiceBusMessage> messages) => client.CreateSender(entity).SendMessagesAsync(messages);

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await app.DisposeAsync();
    }
}
