using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;
using Microsoft.Azure.Amqp.Sasl;
using Microsoft.Azure.Amqp.Transport;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Bus;
using RequestRouter.Local.Host.Bus.Entities;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Host.Amqp;

/// <summary>
/// The broker's AMQP 1.0 door, for the unmodified client of Azure.Messaging.ServiceBus: plain TCP on this machine only, as the client
/// speaks to an emulator.
/// </summary>
internal sealed class AmqpDoor : IRuntimeProvider, IAsyncDisposable
{
    private const string TokenNode = "$cbs";
    private const string ManagementSuffix = "/$management";
    private const uint SendCredit = 1000;
    private const ulong LargestRequest = 2 * AmqpContent.LargestMessage;

    private readonly AmqpDoorOptions options;
    private readonly ILogger log;
    private readonly AccessTokens tokens;
    private readonly ReplyLinks replies;
    private readonly ConcurrentDictionary<AmqpConnection, bool> connections = [];
    private AmqpConnectionListener? listener;

    public AmqpDoor(Broker broker, AmqpDoorOptions options, TimeProvider time, ILogger log)
    {
        (Broker, this.options, Time, this.log) = (broker, options, time, log);
        tokens = new(options);
        replies = new(log);
    }

    public Broker Broker { get; }

    /// <summary>The broker's clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The sessions that receivers hold now, by entity (in lower case) and session.</summary>
    public ConcurrentDictionary<(string Path, string Session), SessionHold> Holds { get; } = [];

    public int Port { get; private set; }

    /// <summary>For <c>new ServiceBusClient(...)</c>.</summary>
    public string ConnectionString =>
        $"Endpoint=sb://127.0.0.1:{Port};SharedAccessKeyName={options.KeyName};SharedAccessKey={options.Key};UseDevelopmentEmulator=true";

    public async Task OpenAsync()
    {
        await Broker.OpenAsync();
        Port = options.Port == 0 ? FreePort.Any() : options.Port;
        var settings = new AmqpSettings { RuntimeProvider = this };
        var sasl = new SaslTransportProvider();
        // Whoever comes is let in, and shows a token at $cbs: .NET's client says so by a mechanism of the service, others by ANONYMOUS.
        sasl.AddHandler(new SaslAnonymousHandler("MSSBCBS"));
        sasl.AddHandler(new SaslAnonymousHandler());
        sasl.Versions.Add(new AmqpVersion(1, 0, 0));
        settings.TransportProviders.Add(sasl);
        var plain = new AmqpTransportProvider();
        plain.Versions.Add(new AmqpVersion(1, 0, 0));
        settings.TransportProviders.Add(plain);
        listener = new AmqpConnectionListener(
            [$"amqp://127.0.0.1:{Port}"], settings, new AmqpConnectionSettings { ContainerId = "broker", MaxFrameSize = 65_536, IdleTimeOut = 240_000 });
        listener.Open();
    }

    public ValueTask DisposeAsync()
    {
        listener?.Close();
        foreach (var connection in connections.Keys)
        {
            connection.SafeClose();
        }

        return ValueTask.CompletedTask;
    }

    public AmqpConnection CreateConnection(
        TransportBase transport, ProtocolHeader protocolHeader, bool isInitiator, AmqpSettings amqpSettings, AmqpConnectionSettings connectionSettings)
    {
        var connection = new AmqpConnection(transport, protocolHeader, false, amqpSettings, connectionSettings);
        connections[connection] = true;
        connection.SafeAddClosed((_, _) => connections.TryRemove(connection, out _));
        return connection;
    }

    public AmqpSession CreateSession(AmqpConnection connection, AmqpSessionSettings settings) => throw new NotSupportedException();

    public AmqpLink CreateLink(AmqpSession session, AmqpLinkSettings settings)
    {
        // True where the client sends.
        if (settings.Role == true)
        {
            // A request around messages may be larger than they are.
            settings.MaxMessageSize = IsManagement(AddressOf(settings)) ? LargestRequest : AmqpContent.LargestMessage;
            settings.TotalLinkCredit = SendCredit;
            settings.AutoSendFlow = true;
            return new ReceivingAmqpLink(session, settings);
        }

        var path = AddressOf(settings);
        if (path == TokenNode || IsManagement(path))
        {
            return new SendingAmqpLink(session, settings);
        }

        settings.MaxMessageSize = AmqpContent.LargestMessage;
        return new ReceiverLink(this, session, settings, path, log);
    }

    public IAsyncResult BeginOpenLink(AmqpLink link, TimeSpan timeout, AsyncCallback callback, object state)
    {
        var opening = new TaskCompletionSource(state);
        _ = CompleteAsync();
        return opening.Task;

        async Task CompleteAsync()
        {
            await Task.Yield();
            try
            {
                await OpenLinkAsync(link);
                opening.SetResult();
            }
            catch (Exception fault)
            {
                Tell(AddressOf(link.Settings), fault);
                opening.SetException(AmqpErrors.Of(fault));
            }

            try
            {
                callback?.Invoke(opening.Task);
            }
            catch (Exception fault)
            {
                // The connection has ended meanwhile.
                log.LinkRefused(AddressOf(link.Settings), fault.Message);
            }
        }
    }

    public void EndOpenLink(IAsyncResult result) => ((Task)result).GetAwaiter().GetResult();

    private static bool IsManagement(string path) => path.EndsWith(ManagementSuffix, StringComparison.Ordinal);

    /// <summary>What the link is a link to; empty for a coordinator of transactions, which the broker has none of.</summary>
    private static string AddressOf(AmqpLinkSettings settings)
    {
        var address = settings.Role == true ? (settings.Target as Target)?.Address : (settings.Source as Source)?.Address;
        return address is null ? "" : Uri.UnescapeDataString(address.ToString()!.TrimStart('/'));
    }

    private async Task OpenLinkAsync(AmqpLink link)
    {
        switch (link)
        {
            case ReceivingAmqpLink incoming:
                await OpenIncomingAsync(incoming, AddressOf(link.Settings));
                break;
            case SendingAmqpLink reply:
                replies.Add(reply);
                break;
            case ReceiverLink receiver:
                Authorize(link, receiver.Path);
                await receiver.OpenOnBrokerAsync();
                break;
        }
    }

    private async Task OpenIncomingAsync(ReceivingAmqpLink link, string path)
    {
        if (path.Length == 0)
        {
            throw new NotSupportedException("The broker has no transactions.");
        }

        if (path == TokenNode)
        {
            link.RegisterMessageListener(request => _ = replies.AnswerAsync(link, request, path, asked => Task.FromResult(TakeToken(link, asked))));
            return;
        }

        if (IsManagement(path))
        {
            var entity = path[..^ManagementSuffix.Length];
            Authorize(link, entity);
            var management = new EntityManagement(this, entity);
            link.RegisterMessageListener(request => _ = replies.AnswerAsync(link, request, path, management.HandleAsync));
            return;
        }

        Authorize(link, path);
        var target = await Broker.TargetAsync(path);
        link.RegisterMessageListener(message => _ = new IncomingMessage(link, target, log).TakeAsync(message));
    }

    private void Tell(string address, Exception fault)
    {
        if (AmqpErrors.IsInternal(fault))
        {
            log.WorkFailed(address, fault);
        }
        else
        {
            log.LinkRefused(address, fault.Message);
        }
    }

    private void Authorize(AmqpLink link, string path)
    {
        if (!tokens.Covers(link.Session.Connection, path))
        {
            throw AmqpErrors.Unauthorized(path);
        }
    }

    private AmqpMessage TakeToken(AmqpLink link, AmqpMessage request)
    {
        var taken = tokens.TryTake(link.Session.Connection, request.ValueBody?.Value as string);
        var response = AmqpMessage.Create();
        response.ApplicationProperties.Map["status-code"] = taken ? 202 : 401;
        response.ApplicationProperties.Map["status-description"] = taken ? "Accepted" : "InvalidSignature: The token has an invalid signature, or is over.";
        return response;
    }
}
