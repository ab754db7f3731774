using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;

namespace RequestRouter.Local.Tests.Amqp;

/// <summary>A client in plain AMQP, for what the Service Bus client does not let a test do.</summary>
internal sealed class AmqpPeer(AmqpConnection connection, AmqpSession within) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<AmqpPeer> ConnectAsync(int port)
    {
        var connection = await new AmqpConnectionFactory().OpenConnectionAsync(new Uri($"amqp://127.0.0.1:{port}"), Patience);
        var session = connection.CreateSession(new AmqpSessionSettings());
        await session.OpenAsync(Patience);
        return new(connection, session);
    }

    /// <summary>The status with which <c>$cbs</c> answers a token.</summary>
    public async Task<int> PutTokenAsync(string token)
    {
        var link = new RequestResponseAmqpLink("cbs", within, "$cbs", new Fields());
        await link.OpenAsync(Patience);
        using var request = AmqpMessage.Create(new AmqpValue { Value = token });
        request.ApplicationProperties.Map["operation"] = "put-token";
        request.ApplicationProperties.Map["type"] = "servicebus.windows.net:sastoken";
        request.ApplicationProperties.Map["name"] = "sb://127.0.0.1/";
        using var response = await link.RequestAsync(request, Patience);
        return (int)response.ApplicationProperties.Map["status-code"];
    }

    /// <summary>The condition with which a link to send is refused; none where it is not.</summary>
    public async Task<AmqpSymbol?> RefusalAsync(string address)
    {
        var link = new SendingAmqpLink(within, Settings(role: false, new Source(), new Target { Address = address }));
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        link.Closed += (_, _) => ended.TrySetResult();
        try
        {
            await link.OpenAsync(Patience);
            await ended.Task.WaitAsync(Patience);
        }
        catch (AmqpException refused)
        {
            return refused.Error.Condition;
        }

        return (link.TerminalException as AmqpException)?.Error.Condition;
    }

    public async Task<ReceivingAmqpLink> ReceiveFromAsync(string address, string? session = null)
    {
        var source = new Source { Address = address };
        if (session is not null)
        {
            source.FilterSet = new FilterSet { { "com.microsoft:session-filter", session } };
        }

        var settings = Settings(role: true, source, new Target());
        var link = new ReceivingAmqpLink(within, settings);
        await link.OpenAsync(Patience);
        return link;
    }

    public async Task<SendingAmqpLink> SendToAsync(string address)
    {
        var link = new SendingAmqpLink(within, Settings(role: false, new Source(), new Target { Address = address }));
        await link.OpenAsync(Patience);
        return link;
    }

    public async ValueTask DisposeAsync() => await connection.CloseAsync(Patience);

    private static AmqpLinkSettings Settings(bool role, Source source, Target target) => new()
    {
        LinkName = Guid.NewGuid().ToString("N"),
        Role = role,
        SettleType = SettleMode.SettleOnReceive,
        Source = source,
        Target = target,
        InitialDeliveryCount = 0,
    };
}
