using Azure.Messaging.ServiceBus;

namespace RequestRouter.Local.Tests.Bus;

public sealed class QueueTests : IAsyncLifetime
{
    private TestBus bus = null!;

    public async Task InitializeAsync() => bus = await TestBus.OpenAsync();

    public async Task DisposeAsync() => await bus.DisposeAsync();

    [Fact] // "Queues, topics, and subscriptions": messages are delivered in the order in which they arrived
    public async Task Messages_come_in_the_order_in_which_they_were_sent()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1"), new ServiceBusMessage("2"));
        await bus.SendAsync("plain", new ServiceBusMessage("3"));
        Assert.Equal(["1", "2", "3"], await bus.DrainAsync("plain"));
    }

    [Fact] // "Message transfers, locks, and settlement": a locked message is invisible to others until it is settled or the lock runs out
    public async Task A_message_received_is_locked_for_others()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1"));
        var receiver = bus.Client.CreateReceiver("plain");
        var message = await receiver.ReceiveMessageAsync();
        Assert.InRange(message.LockedUntil - TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
        Assert.Null(await bus.NowAsync(bus.Client.CreateReceiver("plain")));
        await receiver.CompleteMessageAsync(message);
        bus.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await bus.NowAsync(receiver));
    }

    [Fact] // "Message transfers, locks, and settlement": when the lock runs out the message is available again; settling it then fails
    public async Task A_lock_that_runs_out_gives_the_message_back()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1"));
        var receiver = bus.Client.CreateReceiver("plain");
        var first = await receiver.ReceiveMessageAsync();
        bus.Time.Advance(TimeSpan.FromMinutes(1));
        var fault = await Assert.ThrowsAsync<ServiceBusException>(() => receiver.CompleteMessageAsync(first));
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, fault.Reason);
        var second = await bus.NowAsync(receiver);
        Assert.Equal((1, 2), (first.DeliveryCount, second!.DeliveryCount));
    }

    [Fact] // "Message transfers, locks, and settlement": renewing keeps the lock
    public async Task A_renewed_lock_holds_for_another_lock_duration()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1"));
        var receiver = bus.Client.CreateReceiver("plain");
        var message = await receiver.ReceiveMessageAsync();
        bus.Time.Advance(TimeSpan.FromSeconds(50));
        await receiver.RenewMessageLockAsync(message);
        bus.Time.Advance(TimeSpan.FromSeconds(50));
        await receiver.CompleteMessageAsync(message);
    }

    [Fact] // "Message transfers, locks, and settlement": abandon makes the message available at once, for any receiver
    public async Task An_abandoned_message_comes_again_at_its_place_with_the_changes()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1"), new ServiceBusMessage("2"));
        var receiver = bus.Client.CreateReceiver("plain");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.AbandonMessageAsync(message, new Dictionary<string, object> { ["tried"] = true });
        var again = await receiver.ReceiveMessageAsync();
        Assert.Equal("1", again.Body.ToString());
        Assert.Equal(2, again.DeliveryCount);
        Assert.Equal(true, again.ApplicationProperties["tried"]);
    }

    [Fact] // "Overview of Service Bus dead-letter queues": over MaxDeliveryCount the message moves with the reason MaxDeliveryCountExceeded
    public async Task A_message_handed_out_too_often_is_dead_lettered_with_the_reason()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("poison") { MessageId = "p" });
        var receiver = bus.Client.CreateReceiver("plain");
        for (var delivery = 1; delivery <= 3; delivery++)
        {
            var message = await receiver.ReceiveMessageAsync();
            Assert.Equal(delivery, message.DeliveryCount);
            await receiver.AbandonMessageAsync(message);
        }

        Assert.Null(await bus.NowAsync(receiver));
        var dead = await bus.DeadLetters("plain").ReceiveMessageAsync();
        Assert.Equal(("p", "poison", "MaxDeliveryCountExceeded"), (dead.MessageId, dead.Body.ToString(), dead.DeadLetterReason));
        Assert.Contains("3 delivery attempts", dead.DeadLetterErrorDescription);
    }

    [Fact] // "Overview of Service Bus dead-letter queues": an application may dead-letter with a reason and a description
    public async Task A_receiver_may_dead_letter_with_a_reason()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1"));
        var receiver = bus.Client.CreateReceiver("plain");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync(), "unsigned", "nobody's key");
        var letters = bus.DeadLetters("plain");
        var dead = await letters.ReceiveMessageAsync();
        Assert.Equal(("unsigned", "nobody's key"), (dead.DeadLetterReason, dead.DeadLetterErrorDescription));
        await letters.CompleteMessageAsync(dead);
        Assert.Null(await bus.NowAsync(letters));

        var resent = new ServiceBusMessage(dead);
        Assert.Empty(resent.ApplicationProperties);
    }

    [Fact] // "Message deferral": a deferred message is received only by its sequence number
    public async Task A_deferred_message_comes_only_when_asked_for_by_number()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1"));
        var receiver = bus.Client.CreateReceiver("plain");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.DeferMessageAsync(message);
        Assert.Null(await bus.NowAsync(receiver));
        Assert.Equal(ServiceBusMessageState.Deferred, (await receiver.PeekMessageAsync()).State);
        var deferred = await receiver.ReceiveDeferredMessageAsync(message.SequenceNumber);
        await receiver.CompleteMessageAsync(deferred);
        var fault = await Assert.ThrowsAsync<ServiceBusException>(() => receiver.ReceiveDeferredMessageAsync(message.SequenceNumber));
        Assert.Equal(ServiceBusFailureReason.MessageNotFound, fault.Reason);
    }

    [Fact] // "Message transfers, locks, and settlement": in receive-and-delete the message is gone when it has been handed out
    public async Task Receive_and_delete_takes_the_message_away()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1"));
        var receiver = bus.Client.CreateReceiver("plain", new ServiceBusReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete });
        var message = await receiver.ReceiveMessageAsync();
        bus.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await bus.NowAsync(receiver));
        await Assert.ThrowsAsync<InvalidOperationException>(() => receiver.CompleteMessageAsync(message));
    }

    [Fact] // "Message browsing": peeking neither locks nor removes, and goes on from where it was
    public async Task Peeking_shows_locked_scheduled_and_waiting_messages_and_changes_none()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1"), new ServiceBusMessage("2"));
        await bus.Client.CreateSender("plain").ScheduleMessageAsync(new ServiceBusMessage("3"), bus.Time.GetUtcNow().AddDays(1));
        var receiver = bus.Client.CreateReceiver("plain");
        await receiver.ReceiveMessageAsync();
        var peeked = await receiver.PeekMessagesAsync(10);
        Assert.Equal(["1", "2", "3"], peeked.Select(message => message.Body.ToString()));
        Assert.Equal(ServiceBusMessageState.Scheduled, peeked[2].State);
        Assert.Null(await receiver.PeekMessageAsync());
        Assert.Equal("1", (await receiver.PeekMessageAsync(0)).Body.ToString());
    }

    [Fact] // "Message expiration (Time to Live)": an expired message is dead-lettered where the entity asks for it
    public async Task An_expired_message_is_dead_lettered_where_the_queue_says_so()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1") { TimeToLive = TimeSpan.FromMinutes(5) });
        bus.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await bus.NowAsync(bus.Client.CreateReceiver("plain")));
        Assert.Equal("TTLExpiredException", (await bus.DeadLetters("plain").ReceiveMessageAsync()).DeadLetterReason);
    }

    [Fact] // "Message expiration (Time to Live)": otherwise it is removed; the entity's own limit holds where it is shorter
    public async Task An_expired_message_is_removed_otherwise()
    {
        await bus.SendAsync("forgetful", new ServiceBusMessage("1") { TimeToLive = TimeSpan.FromDays(5) });
        Assert.Equal(bus.Time.GetUtcNow().AddHours(1), (await bus.Client.CreateReceiver("forgetful").PeekMessageAsync()).ExpiresAt);
        bus.Time.Advance(TimeSpan.FromHours(1));
        Assert.Null(await bus.NowAsync(bus.Client.CreateReceiver("forgetful")));
        Assert.Null(await bus.NowAsync(bus.DeadLetters("forgetful")));
    }

    [Fact] // "Message sequencing and timestamps": a scheduled message appears at its time, with a new sequence number
    public async Task A_scheduled_message_appears_at_its_time()
    {
        var number = await bus.Client.CreateSender("plain").ScheduleMessageAsync(new ServiceBusMessage("later"), bus.Time.GetUtcNow().AddDays(40));
        await bus.SendAsync("plain", new ServiceBusMessage("now") { TimeToLive = TimeSpan.FromDays(1) });
        Assert.Equal(["now"], await bus.DrainAsync("plain"));
        bus.Time.Advance(TimeSpan.FromDays(40));
        var receiver = bus.Client.CreateReceiver("plain");
        var message = await receiver.ReceiveMessageAsync();
        Assert.Equal("later", message.Body.ToString());
        Assert.True(message.SequenceNumber > number);
        Assert.Equal(number, message.EnqueuedSequenceNumber);
    }

    [Fact] // "Message sequencing and timestamps": a scheduled message can be cancelled until its time
    public async Task A_scheduled_message_can_be_taken_back()
    {
        var sender = bus.Client.CreateSender("plain");
        var number = await sender.ScheduleMessageAsync(new ServiceBusMessage("later"), bus.Time.GetUtcNow().AddMinutes(1));
        await sender.CancelScheduledMessageAsync(number);
        bus.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await bus.NowAsync(bus.Client.CreateReceiver("plain")));
        var fault = await Assert.ThrowsAsync<ServiceBusException>(() => sender.CancelScheduledMessageAsync(number));
        Assert.Equal(ServiceBusFailureReason.MessageNotFound, fault.Reason);
    }

    [Fact] // "Duplicate detection": a second message with the same id within the window is accepted and dropped
    public async Task A_repeated_message_id_is_accepted_and_dropped_within_the_window()
    {
        await bus.SendAsync("once", new ServiceBusMessage("1") { MessageId = "a" }, new ServiceBusMessage("2") { MessageId = "b" });
        await bus.SendAsync("once", new ServiceBusMessage("again") { MessageId = "a" });
        Assert.Equal(["1", "2"], await bus.DrainAsync("once"));
        await bus.SendAsync("once", new ServiceBusMessage("again") { MessageId = "a" });
        Assert.Empty(await bus.DrainAsync("once"));
        bus.Time.Advance(TimeSpan.FromMinutes(10));
        await bus.SendAsync("once", new ServiceBusMessage("after the window") { MessageId = "a" });
        Assert.Equal(["after the window"], await bus.DrainAsync("once"));
    }

    [Fact] // ServiceBusReceiver.ReceiveMessageAsync: null when no message came within the time to wait
    public async Task A_receiver_waits_for_a_message_and_gives_null_when_the_time_ends()
    {
        var receiver = bus.Client.CreateReceiver("plain");
        var waiting = receiver.ReceiveMessageAsync(TimeSpan.FromMinutes(1));
        Assert.False(waiting.IsCompleted);
        await bus.SendAsync("plain", new ServiceBusMessage("1"));
        Assert.Equal("1", (await waiting).Body.ToString());
        Assert.Null(await bus.NowAsync(receiver));
    }

    [Fact] // "Messages, payloads, and serialization": properties keep their types
    public async Task Everything_a_sender_sets_arrives_as_it_was()
    {
        var sent = new ServiceBusMessage(BinaryData.FromBytes(new byte[] { 0, 255, 1 }))
        {
            MessageId = "m",
            CorrelationId = "c",
            Subject = "s",
            To = "t",
            ReplyTo = "r",
            ReplyToSessionId = "rs",
            ContentType = "application/json",
            PartitionKey = "pk",
        };
        object[] values = ["text", 1, 2L, 2.5, 1.5m, true, 'c', (byte)3, Guid.NewGuid(), TimeSpan.FromHours(1), new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), new Uri("https://example.org/a")];
        for (var index = 0; index < values.Length; index++)
        {
            sent.ApplicationProperties[$"p{index}"] = values[index];
        }

        await bus.SendAsync("plain", sent);
        await using var restarted = await bus.RestartAsync();
        var received = await restarted.Client.CreateReceiver("plain").ReceiveMessageAsync();
        Assert.Equal(new byte[] { 0, 255, 1 }, received.Body.ToArray());
        Assert.Equal(("m", "c", "s", "t", "r", "rs", "application/json", "pk"), (received.MessageId, received.CorrelationId, received.Subject, received.To, received.ReplyTo, received.ReplyToSessionId, received.ContentType, received.PartitionKey));
        Assert.Equal(values, Enumerable.Range(0, values.Length).Select(index => received.ApplicationProperties[$"p{index}"]));
    }
}
