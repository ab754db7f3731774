using Azure.Messaging.ServiceBus;
using Google.Protobuf;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Functions.Worker.Converters;
using RequestRouter.Local.Protocol;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settles the messages of a function, by calls to the host that holds their locks.</summary>
[InputConverter(typeof(ServiceBusMessageActionsConverter))]
public class ServiceBusMessageActions
{
    private readonly Settlement.SettlementClient settlement;

    /// <summary>For stand-ins in tests, as in the package.</summary>
    protected ServiceBusMessageActions() => settlement = null!;

    internal ServiceBusMessageActions(Settlement.SettlementClient settlement) => this.settlement = settlement;

    public virtual async Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        await settlement.CompleteAsync(new() { Locktoken = TokenOf(message) }, cancellationToken: cancellationToken);

    public virtual async Task AbandonMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify = default, CancellationToken cancellationToken = default) =>
        await settlement.AbandonAsync(
            new() { Locktoken = TokenOf(message), PropertiesToModify = Encode(propertiesToModify) }, cancellationToken: cancellationToken);

    public virtual async Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default) =>
        await settlement.DeadletterAsync(
            new()
            {
                Locktoken = TokenOf(message),
                PropertiesToModify = Encode(propertiesToModify),
                DeadletterReason = deadLetterReason,
                DeadletterErrorDescription = deadLetterErrorDescription,
            },
            cancellationToken: cancellationToken);

    public virtual async Task DeferMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify = default, CancellationToken cancellationToken = default) =>
        await settlement.DeferAsync(
            new() { Locktoken = TokenOf(message), PropertiesToModify = Encode(propertiesToModify) }, cancellationToken: cancellationToken);

    public virtual async Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        await settlement.RenewMessageLockAsync(new() { Locktoken = TokenOf(message) }, cancellationToken: cancellationToken);

    private static string TokenOf(ServiceBusReceivedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.LockToken;
    }

    private static ByteString Encode(IEnumerable<KeyValuePair<string, object>>? properties)
    {
        if (properties is null)
        {
            return ByteString.Empty;
        }

        var map = new AmqpMap();
        foreach (var (name, value) in properties)
        {
            map[new MapKey(name)] = value;
        }

        using var buffer = new ByteBuffer(256, autoGrow: true);
        AmqpCodec.EncodeMap(map, buffer);
        return ByteString.CopyFrom(buffer.Buffer, buffer.Offset, buffer.Length);
    }
}
