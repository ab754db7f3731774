using System.Security.Cryptography;
using System.Text;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using RequestRouter.Local.Tests.Bus;

namespace RequestRouter.Local.Tests.Amqp;

/// <summary>Shared access signatures: "Service Bus access control with Shared Access Signatures".</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private TestBus bus = null!;

    public async Task InitializeAsync() => bus = await TestBus.OpenAsync();

    public async Task DisposeAsync() => await bus.DisposeAsync();

    [Fact]
    public async Task A_token_signed_with_another_key_is_refused()
    {
        await using var client = Client($"SharedAccessKeyName={TestBus.KeyName};SharedAccessKey=another");
        await RefusesAsync(client, "plain");
    }

    [Fact]
    public async Task A_token_under_another_name_is_refused()
    {
        await using var client = Client($"SharedAccessKeyName=Root;SharedAccessKey={TestBus.Key}");
        await RefusesAsync(client, "plain");
    }

    [Fact]
    public async Task A_token_opens_the_entity_that_it_is_for_and_no_other()
    {
        await using var client = Client($"SharedAccessSignature={Token("sb://127.0.0.1/plain", TimeSpan.FromMinutes(5))}");
        await client.CreateSender("plain").SendMessageAsync(new ServiceBusMessage("1"));
        Assert.Equal("1", (await client.CreateReceiver("plain").ReceiveMessageAsync()).Body.ToString());
        await RefusesAsync(client, "forgetful");
    }

    [Fact]
    public async Task A_token_for_another_namespace_is_refused()
    {
        await using var client = Client($"SharedAccessSignature={Token("sb://elsewhere.servicebus.windows.net/", TimeSpan.FromMinutes(5))}");
        await RefusesAsync(client, "plain");
    }

    [Theory]
    [InlineData(60, 202)]
    [InlineData(-60, 401)]
    public async Task A_token_holds_until_its_end_in_real_time(int seconds, int status)
    {
        bus.Time.Advance(TimeSpan.FromDays(60));
        await using var peer = await AmqpPeer.ConnectAsync(bus.Door.Port);
        Assert.Equal(status, await peer.PutTokenAsync(Token("sb://127.0.0.1/", TimeSpan.FromSeconds(seconds))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("SharedAccessSignature ")]
    [InlineData("SharedAccessSignature sr=sb%3A%2F%2F127.0.0.1%2F&sig=%ZZ&se=tomorrow&skn=local")]
    public async Task What_is_no_token_is_answered_with_401(string token)
    {
        await using var peer = await AmqpPeer.ConnectAsync(bus.Door.Port);
        Assert.Equal(401, await peer.PutTokenAsync(token));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("plain/$management")]
    public async Task A_link_without_a_token_is_refused(string address)
    {
        await using var peer = await AmqpPeer.ConnectAsync(bus.Door.Port);
        Assert.Equal(AmqpErrorCode.UnauthorizedAccess, await peer.RefusalAsync(address));
    }

    internal static string Token(string resource, TimeSpan life)
    {
        var (scope, end) = (Uri.EscapeDataString(resource), (TimeProvider.System.GetUtcNow() + life).ToUnixTimeSeconds());
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestBus.Key), Encoding.UTF8.GetBytes($"{scope}\n{end}"));
        return $"SharedAccessSignature sr={scope}&sig={Uri.EscapeDataString(Convert.ToBase64String(signature))}&se={end}&skn={TestBus.KeyName}";
    }

    private static async Task RefusesAsync(ServiceBusClient client, string queue)
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => client.CreateSender(queue).SendMessageAsync(new ServiceBusMessage("1")));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => client.CreateReceiver(queue).ReceiveMessageAsync());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => client.CreateReceiver(queue).PeekMessageAsync());
    }

    private ServiceBusClient Client(string credential) => new(
        $"Endpoint=sb://127.0.0.1:{bus.Door.Port};{credential};UseDevelopmentEmulator=true",
        new ServiceBusClientOptions { RetryOptions = new() { TryTimeout = TimeSpan.FromSeconds(10), MaxRetries = 0 } });
}
