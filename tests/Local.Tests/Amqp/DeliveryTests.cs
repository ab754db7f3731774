using System.Collections.Concurrent;
using Azure.Core.Amqp;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;
using RequestRouter.Local.Host.Amqp;
using RequestRouter.Local.Host.Bus.Messages;
using RequestRouter.Local.Tests.Bus;
using BusDelivery = RequestRouter.Local.Host.Bus.Messages.Delivery;

namespace RequestRouter.Local.Tests.Amqp;

public sealed class DeliveryTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private TestBus bus = null!;

    public async Task InitializeAsync() => bus = await TestBus.OpenAsync();

    public async Task DisposeAsync() => await bus.DisposeAsync();

    [Fact]
    public async Task Locks_are_told_in_real_time_whatever_the_brokers_clock_says()
    {
        bus.Time.Advance(TimeSpan.FromDays(60));
        await bus.SendAsync("plain", new ServiceBusMessage("1"));
        var receiver = bus.Client.CreateReceiver("plain");
        var message = await receiver.ReceiveMessageAsync();
        Assert.Equal(bus.Time.GetUtcNow(), message.EnqueuedTime);
        await receiver.RenewMessageLockAsync(message);
        await using var session = await bus.Client.AcceptSessionAsync("sessions", "a");
        await session.RenewSessionLockAsync();
        Assert.All(
            [message.LockedUntil, session.SessionLockedUntil],
            until => Assert.InRange(until - TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1)));
    }

    [Fact] // AMQP's released outcome: "the message was not and will not be acted upon"
    public async Task A_message_released_does_not_count_as_delivered()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1"));
        await using var peer = await AmqpPeer.ConnectAsync(bus.Door.Port);
        await peer.PutTokenAsync(AccessTests.Token("sb://127.0.0.1/", TimeSpan.FromMinutes(5)));
        var link = await peer.ReceiveFromAsync("plain");
        link.SetTotalLinkCredit(1, true, false);
        link.ReleaseMessage(await link.ReceiveMessageAsync(Patience));
        await link.CloseAsync(Patience);
        Assert.Equal(1, (await bus.Client.CreateReceiver("plain").ReceiveMessageAsync()).DeliveryCount);
    }

    [Fact]
    public async Task A_message_over_the_limit_is_refused_whoever_sends_it()
    {
        await using var peer = await AmqpPeer.ConnectAsync(bus.Door.Port);
        await peer.PutTokenAsync(AccessTests.Token("sb://127.0.0.1/", TimeSpan.FromMinutes(5)));
        var link = await peer.SendToAsync("plain");
        using var message = AmqpMessage.Create(new Data { Value = new ArraySegment<byte>(new byte[300_000]) });
        var refused = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => link.SendMessageAsync(message, new ArraySegment<byte>([1]), AmqpConstants.NullBinary, Patience));
        Assert.Equal(AmqpErrorCode.MessageSizeExceeded, Assert.IsType<AmqpException>(refused.InnerException).Error.Condition);
        Assert.Null(await bus.Client.CreateReceiver("plain").PeekMessageAsync());
    }

    [Fact]
    public async Task A_wait_that_ends_without_a_message_leaves_none_behind_on_the_link()
    {
        var first = bus.Client.CreateReceiver("plain");
        for (var round = 0; round < 5; round++)
        {
            Assert.Null(await first.ReceiveMessageAsync(TimeSpan.FromMilliseconds(100)));
        }

        await bus.SendAsync("plain", new ServiceBusMessage("1"));
        Assert.Equal(1, (await bus.Client.CreateReceiver("plain").ReceiveMessageAsync()).DeliveryCount);
        Assert.Null(await bus.NowAsync(first));
    }

    [Fact]
    public async Task A_processor_takes_everything_also_after_its_clock_has_jumped()
    {
        var taken = new ConcurrentQueue<string>();
        await using var processor = bus.Client.CreateProcessor("plain", new ServiceBusProcessorOptions { MaxConcurrentCalls = 8 });
        processor.ProcessErrorAsync += _ => Task.CompletedTask;
        processor.ProcessMessageAsync += message =>
        {
            taken.Enqueue(message.Message.Body.ToString());
            return Task.CompletedTask;
        };
        await processor.StartProcessingAsync();
        await bus.SendAsync("plain", Enumerable.Range(0, 100).Select(number => new ServiceBusMessage($"{number:d3}")));
        await Eventually.UntilAsync(() => taken.Count == 100);
        bus.Time.Advance(TimeSpan.FromDays(50));
        await bus.SendAsync("plain", Enumerable.Range(100, 100).Select(number => new ServiceBusMessage($"{number:d3}")));
        await Eventually.UntilAsync(() => taken.Count == 200);
        await processor.StopProcessingAsync();
        Assert.Equal(Enumerable.Range(0, 200).Select(number => $"{number:d3}"), taken.Order());
        Assert.Empty(await bus.DrainAsync("plain"));
    }

    [Fact]
    public async Task A_session_processor_takes_each_session_in_its_order()
    {
        var taken = new ConcurrentQueue<(string Session, string Body)>();
        await bus.SendAsync("sessions", Enumerable.Range(0, 60).Select(number => new ServiceBusMessage($"{number:d2}") { SessionId = $"s{number % 6}" }));
        await using var processor = bus.Client.CreateSessionProcessor(
            "sessions", new ServiceBusSessionProcessorOptions { MaxConcurrentSessions = 3, SessionIdleTimeout = TimeSpan.FromMilliseconds(300) });
        processor.ProcessErrorAsync += _ => Task.CompletedTask;
        processor.ProcessMessageAsync += message =>
        {
            taken.Enqueue((message.SessionId, message.Message.Body.ToString()));
            return Task.CompletedTask;
        };
        await processor.StartProcessingAsync();
        await Eventually.UntilAsync(() => taken.Count == 60);
        await processor.StopProcessingAsync();
        Assert.All(taken.GroupBy(message => message.Session), session =>
        {
            Assert.Equal(10, session.Count());
            Assert.Equal(session.Select(message => message.Body).Order(), session.Select(message => message.Body));
        });
    }

    [Fact]
    public async Task A_client_goes_on_when_its_connection_was_lost()
    {
        await using var client = new ServiceBusClient(bus.Door.ConnectionString, new ServiceBusClientOptions { RetryOptions = new() { Delay = TimeSpan.FromMilliseconds(50) } });
        var (sender, receiver) = (client.CreateSender("plain"), client.CreateReceiver("plain"));
        await sender.SendMessageAsync(new ServiceBusMessage("1"));
        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());
        await bus.ReopenDoorAsync();
        await sender.SendMessageAsync(new ServiceBusMessage("2"));
        var message = await receiver.ReceiveMessageAsync();
        await receiver.CompleteMessageAsync(message);
        Assert.Equal(("2", 1), (message.Body.ToString(), message.DeliveryCount));
    }

    [Fact]
    public async Task A_session_is_free_again_when_its_receivers_connection_is_lost()
    {
        await bus.SendAsync("sessions", new ServiceBusMessage("1") { SessionId = "a" });
        await using var lost = bus.NewClient(Patience);
        await (await lost.AcceptSessionAsync("sessions", "a")).ReceiveMessageAsync();
        await bus.ReopenDoorAsync();
        await using var client = bus.NewClient(Patience);
        await using var next = await client.AcceptNextSessionAsync("sessions");
        Assert.Equal(("a", 1), (next.SessionId, (await next.ReceiveMessageAsync()).DeliveryCount));
    }

    [Fact]
    public async Task A_receiver_of_a_session_is_told_when_its_lock_is_lost()
    {
        await using var peer = await AmqpPeer.ConnectAsync(bus.Door.Port);
        await peer.PutTokenAsync(AccessTests.Token("sb://127.0.0.1/", TimeSpan.FromMinutes(5)));
        var link = await peer.ReceiveFromAsync("sessions", "a");
        bus.Time.Advance(TimeSpan.FromMinutes(1));
        await Eventually.UntilAsync(() => link.State == AmqpObjectState.End);
        Assert.Equal("com.microsoft:session-lock-lost", Assert.IsType<AmqpException>(link.TerminalException).Error.Condition.Value);
    }

    [Fact] // ModelBindingData of the Service Bus extension: the lock token, then the message as it was received
    public void A_delivery_is_given_to_a_worker_as_its_lock_token_and_its_message()
    {
        var delivery = new BusDelivery(
            new SentMessage { Body = "body"u8.ToArray(), MessageId = "m", SessionId = "s", Properties = new Dictionary<string, object?> { ["to"] = "NL" } },
            7, 5, bus.Time.GetUtcNow(), bus.Time.GetUtcNow().AddDays(1), MessageStage.Active, 2, Guid.NewGuid(), bus.Time.GetUtcNow().AddMinutes(1));
        var content = BinaryData.FromBytes(AmqpContent.OfDelivery(delivery, "plain", bus.Time));
        var message = ServiceBusReceivedMessage.FromAmqpMessage(
            AmqpAnnotatedMessage.FromBytes(BinaryData.FromBytes(content.ToMemory()[16..])), BinaryData.FromBytes(content.ToMemory()[..16]));
        Assert.Equal(
            (delivery.LockToken.ToString(), "body", "m", "s", "NL", 7L, 5L, 2, delivery.EnqueuedTime),
            (message.LockToken, message.Body.ToString(), message.MessageId, message.SessionId, (string)message.ApplicationProperties["to"], message.SequenceNumber,
                message.EnqueuedSequenceNumber, message.DeliveryCount, message.EnqueuedTime));
    }
}
