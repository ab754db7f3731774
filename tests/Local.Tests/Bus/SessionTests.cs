using Azure.Messaging.ServiceBus;

namespace RequestRouter.Local.Tests.Bus;

public sealed class SessionTests : IAsyncLifetime
{
    private TestBus bus = null!;

    public async Task InitializeAsync() => bus = await TestBus.OpenAsync();

    public async Task DisposeAsync() => await bus.DisposeAsync();

    [Fact] // "Message sessions": messages of one session come in order, to the receiver that holds it, and to no other
    public async Task A_session_is_held_by_one_receiver_and_comes_in_order()
    {
        await SendAsync("a1:a", "b1:b", "a2:a");
        await using var a = await bus.Client.AcceptSessionAsync("sessions", "a");
        await using var next = await bus.Client.AcceptNextSessionAsync("sessions");
        Assert.Equal("b", next.SessionId);
        Assert.Equal(["a1", "a2"], await bus.DrainAsync(a));
        Assert.Equal(["b1"], await bus.DrainAsync(next));
    }

    [Fact] // ServiceBusFailureReason.SessionCannotBeLocked
    public async Task A_held_session_is_not_given_to_a_second_receiver()
    {
        await using var first = await bus.Client.AcceptSessionAsync("sessions", "a");
        var fault = await Assert.ThrowsAsync<ServiceBusException>(() => bus.Client.AcceptSessionAsync("sessions", "a"));
        Assert.Equal(ServiceBusFailureReason.SessionCannotBeLocked, fault.Reason);
        await first.CloseAsync();
        await using var second = await bus.Client.AcceptSessionAsync("sessions", "a");
        Assert.Equal("a", second.SessionId);
    }

    [Fact] // ServiceBusClient.AcceptNextSessionAsync: ServiceTimeout when no session has messages
    public async Task Without_a_session_the_wait_ends_with_a_timeout()
    {
        await using var client = bus.NewClient(TimeSpan.FromSeconds(1));
        var fault = await Assert.ThrowsAsync<ServiceBusException>(() => client.AcceptNextSessionAsync("sessions"));
        Assert.Equal((ServiceBusFailureReason.ServiceTimeout, true), (fault.Reason, fault.IsTransient));
    }

    [Fact] // "Message sessions": the session's lock runs out; its messages count as delivered and go to who accepts it next
    public async Task A_session_lock_that_runs_out_gives_session_and_messages_back_and_counts()
    {
        await SendAsync("a1:a");
        var first = await bus.Client.AcceptSessionAsync("sessions", "a");
        var message = await first.ReceiveMessageAsync();
        bus.Time.Advance(TimeSpan.FromMinutes(1));
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => first.CompleteMessageAsync(message));

        // The client hears of the loss by the answer, or before by the end of its link, after which its receiver is closed.
        Assert.True(fault is ServiceBusException { Reason: ServiceBusFailureReason.SessionLockLost } or ObjectDisposedException, $"{fault}");
        await using var second = await bus.Client.AcceptNextSessionAsync("sessions");
        Assert.Equal(2, (await second.ReceiveMessageAsync()).DeliveryCount);
    }

    [Fact] // "Message sessions", the table of delivery counts: a session closed without settling does not count
    public async Task A_session_closed_gives_messages_back_without_counting()
    {
        await SendAsync("a1:a");
        await using (var first = await bus.Client.AcceptSessionAsync("sessions", "a"))
        {
            Assert.Equal(1, (await first.ReceiveMessageAsync()).DeliveryCount);
        }

        await using var second = await bus.Client.AcceptSessionAsync("sessions", "a");
        Assert.Equal(1, (await second.ReceiveMessageAsync()).DeliveryCount);
    }

    [Fact] // "Message sessions": renewing the session's lock keeps the session and its messages
    public async Task A_renewed_session_keeps_its_messages()
    {
        await SendAsync("a1:a");
        await using var receiver = await bus.Client.AcceptSessionAsync("sessions", "a");
        var message = await receiver.ReceiveMessageAsync();
        bus.Time.Advance(TimeSpan.FromSeconds(50));
        await receiver.RenewSessionLockAsync();
        Assert.InRange(receiver.SessionLockedUntil - TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
        bus.Time.Advance(TimeSpan.FromSeconds(50));
        await receiver.CompleteMessageAsync(message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => receiver.RenewMessageLockAsync(message));
    }

    [Fact] // "Message sessions": an abandoned message of a session comes again before those after it
    public async Task Order_in_a_session_survives_abandoning()
    {
        await SendAsync("a1:a", "a2:a");
        await using var receiver = await bus.Client.AcceptSessionAsync("sessions", "a");
        await receiver.AbandonMessageAsync(await receiver.ReceiveMessageAsync());
        Assert.Equal(["a1", "a2"], await bus.DrainAsync(receiver));
    }

    [Fact] // "Message sessions": session state is kept by the broker until it is taken away
    public async Task Session_state_outlives_the_receiver_and_the_process()
    {
        await using (var receiver = await bus.Client.AcceptSessionAsync("sessions", "a"))
        {
            Assert.Null(await receiver.GetSessionStateAsync());
            await receiver.SetSessionStateAsync(BinaryData.FromString("where we were"));
        }

        await using var restarted = await bus.RestartAsync();
        await using var next = await restarted.Client.AcceptSessionAsync("sessions", "a");
        Assert.Equal("where we were", (await next.GetSessionStateAsync()).ToString());
        await next.SetSessionStateAsync(null);
        Assert.Null(await next.GetSessionStateAsync());
    }

    [Fact] // "Message sessions": an entity with sessions takes only messages with a session id, and only session receivers
    public async Task An_entity_with_sessions_is_used_with_sessions()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.SendAsync("sessions", new ServiceBusMessage("1")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.Client.CreateReceiver("sessions").ReceiveMessageAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.Client.AcceptNextSessionAsync("plain"));
    }

    [Fact] // "Overview of Service Bus dead-letter queues": the dead letters of an entity with sessions are received without one
    public async Task Dead_letters_of_a_session_are_received_without_a_session()
    {
        await SendAsync("a1:a");
        await using var receiver = await bus.Client.AcceptSessionAsync("sessions", "a");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync(), "no");
        Assert.Equal(["a1"], await bus.DrainAsync(bus.DeadLetters("sessions")));
    }

    private Task SendAsync(params string[] messages) =>
        bus.SendAsync("sessions", messages.Select(message => message.Split(':')).Select(parts => new ServiceBusMessage(parts[0]) { SessionId = parts[1] }));
}
