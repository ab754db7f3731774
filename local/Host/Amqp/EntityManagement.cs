using System.Collections;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;
using RequestRouter.Local.Host.Bus.Entities;
using RequestRouter.Local.Host.Bus.Messages;

namespace RequestRouter.Local.Host.Amqp;

/// <summary>The requests that a client makes beside its links: scheduling, peeking, renewal, deferred messages, session state.</summary>
internal sealed class EntityManagement(AmqpDoor door, string path)
{
    private const int Ok = 200;
    private const int Empty = 204;

    public async Task<AmqpMessage> HandleAsync(AmqpMessage request)
    {
        var operation = (string)request.ApplicationProperties.Map["operation"];
        var asked = (AmqpMap)request.ValueBody.Value;
        var answer = new AmqpMap();
        var status = await HandleAsync(operation, asked, answer);
        var response = AmqpMessage.Create(new AmqpValue { Value = answer });
        response.ApplicationProperties.Map["statusCode"] = status;
        response.ApplicationProperties.Map["statusDescription"] = "OK";
        return response;
    }

    private static MapKey Key(string name) => new(name);

    private async Task<int> HandleAsync(string operation, AmqpMap asked, AmqpMap answer)
    {
        switch (operation)
        {
            case "com.microsoft:schedule-message":
                answer[Key("sequence-numbers")] = (await (await door.Broker.TargetAsync(path)).SendAsync(Scheduled(asked))).ToArray();
                return Ok;
            case "com.microsoft:cancel-scheduled-message":
                await (await door.Broker.TargetAsync(path)).CancelAsync((long[])asked[Key("sequence-numbers")]);
                return Ok;
        }

        var queue = await door.Broker.QueueAsync(path);
        switch (operation)
        {
            case "com.microsoft:peek-message":
                var found = queue.Peek((int)asked[Key("message-count")], (long)asked[Key("from-sequence-number")], asked[Key("session-id")] as string);
                answer[Key("messages")] = found.Select(delivery => new AmqpMap { { Key("message"), Encode(delivery) } }).ToList();
                return found.Count == 0 ? Empty : Ok;
            case "com.microsoft:renew-lock":
                answer[Key("expirations")] = ((Guid[])asked[Key("lock-tokens")]).Select(token => AmqpContent.LockEnd(queue.Renew(token), door.Time)).ToArray();
                return Ok;
            case "com.microsoft:receive-by-sequence-number":
                answer[Key("messages")] = await DeferredAsync(queue, asked);
                return Ok;
            case "com.microsoft:update-disposition":
                await SettleAsync(queue, asked);
                return Ok;
            case "com.microsoft:renew-session-lock":
                answer[Key("expiration")] = AmqpContent.LockEnd(queue.RenewSession(Hold(asked)), door.Time);
                return Ok;
            case "com.microsoft:get-session-state":
                // Null, not an empty state: each converts to the other unless it is said.
                answer[Key("session-state")] = await queue.ReadStateAsync(Hold(asked), CancellationToken.None) is { } state
                    ? (object)new ArraySegment<byte>(state.ToArray())
                    : null!;
                return Ok;
            case "com.microsoft:set-session-state":
                await queue.WriteStateAsync(
                    Hold(asked), asked[Key("session-state")] is ArraySegment<byte> { Array: not null } bytes ? (ReadOnlyMemory<byte>?)bytes.ToArray() : null);
                return Ok;
            default:
                throw new NotSupportedException($"The broker does not know the request '{operation}'.");
        }
    }

    /// <summary>The limit is that of messages sent: a request on this link may be larger by what it has around them.</summary>
    private List<SentMessage> Scheduled(AmqpMap asked)
    {
        ArraySegment<byte>[] messages = [.. ((IList)asked[Key("messages")]).Cast<AmqpMap>().Select(item => (ArraySegment<byte>)item[Key("message")])];
        var size = messages.Sum(message => (long)message.Count);
        return size > AmqpContent.LargestMessage
            ? throw BusFaults.TooLarge(path, size, AmqpContent.LargestMessage)
            : [.. messages.Select(AmqpContent.Decode)];
    }

    private async Task<List<AmqpMap>> DeferredAsync(MessageQueue queue, AmqpMap asked)
    {
        var terms = new ReceiveTerms((uint)asked[Key("receiver-settle-mode")] == 0, ByFunction: false);
        var hold = asked[Key("session-id")] is string ? Hold(asked) : null;
        var received = await queue.ReceiveDeferredAsync(hold, (long[])asked[Key("sequence-numbers")], terms);
        return [.. received.Select(delivery => new AmqpMap { { Key("message"), Encode(delivery) }, { Key("lock-token"), delivery.LockToken } })];
    }

    private static async Task SettleAsync(MessageQueue queue, AmqpMap asked)
    {
        var changes = AmqpProperties.Read(asked[Key("properties-to-modify")] as AmqpMap);
        foreach (var token in (Guid[])asked[Key("lock-tokens")])
        {
            await ((string)asked[Key("disposition-status")] switch
            {
                "completed" => queue.CompleteAsync(token),
                "abandoned" => queue.AbandonAsync(token, changes),
                "defered" => queue.DeferAsync(token, changes),
                "suspended" => queue.DeadLetterAsync(
                    token, asked[Key("deadletter-reason")] as string, asked[Key("deadletter-description")] as string, changes),
                var other => throw new NotSupportedException($"The broker does not know the disposition '{other}'."),
            });
        }
    }

    private SessionHold Hold(AmqpMap asked) => door.Holds.TryGetValue((path.ToLowerInvariant(), (string)asked[Key("session-id")]), out var hold)
        ? hold
        : throw BusFaults.SessionLockLost(path);

    private ArraySegment<byte> Encode(Bus.Messages.Delivery delivery)
    {
        using var message = AmqpContent.Write(delivery, path, door.Time);
        return AmqpContent.Encode(message);
    }
}
