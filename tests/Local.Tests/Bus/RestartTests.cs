using Azure.Messaging.ServiceBus;

namespace RequestRouter.Local.Tests.Bus;

/// <summary>A broker on the rows that another left, as after a kill: what was promised before holds.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private TestBus bus = null!;

    public async Task InitializeAsync() => bus = await TestBus.OpenAsync();

    public async Task DisposeAsync() => await bus.DisposeAsync();

    [Fact]
    public async Task Messages_stay_in_order_and_numbers_are_not_used_again()
    {
        await bus.SendAsync("plain", Enumerable.Range(0, 300).Select(number => new ServiceBusMessage($"{number}")));
        var receiver = bus.Client.CreateReceiver("plain");
        long last = 0;
        for (var taken = 0; taken < 300; taken++)
        {
            var message = await receiver.ReceiveMessageAsync();
            last = message.SequenceNumber;
            if (taken % 2 == 0)
            {
                await receiver.CompleteMessageAsync(message);
            }
        }

        bus = await bus.RestartAsync();
        Assert.Equal(Enumerable.Range(0, 150).Select(number => $"{(2 * number) + 1}"), await bus.DrainAsync("plain"));
        bus = await bus.RestartAsync();
        await bus.SendAsync("plain", new ServiceBusMessage("new"));
        Assert.True((await bus.Client.CreateReceiver("plain").ReceiveMessageAsync()).SequenceNumber > last);
    }

    [Fact]
    public async Task A_lock_does_not_outlive_the_process_but_the_delivery_counts()
    {
        await bus.SendAsync("plain", new ServiceBusMessage("1"));
        for (var restart = 1; restart <= 3; restart++)
        {
            var message = await bus.Client.CreateReceiver("plain").ReceiveMessageAsync();
            Assert.Equal(restart, message.DeliveryCount);
            bus = await bus.RestartAsync();
        }

        Assert.Null(await bus.NowAsync(bus.Client.CreateReceiver("plain")));
        Assert.Equal("MaxDeliveryCountExceeded", (await bus.DeadLetters("plain").ReceiveMessageAsync()).DeadLetterReason);
    }

    [Fact]
    public async Task Scheduled_and_deferred_messages_and_dead_letters_are_still_what_they_were()
    {
        await bus.Client.CreateSender("plain").ScheduleMessageAsync(new ServiceBusMessage("scheduled"), bus.Time.GetUtcNow().AddHours(1));
        await bus.SendAsync("plain", new ServiceBusMessage("deferred"), new ServiceBusMessage("dead"));
        var receiver = bus.Client.CreateReceiver("plain");
        var deferred = await receiver.ReceiveMessageAsync();
        await receiver.DeferMessageAsync(deferred);
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync(), "why");

        bus = await bus.RestartAsync();
        receiver = bus.Client.CreateReceiver("plain");
        Assert.Null(await bus.NowAsync(receiver));
        await receiver.CompleteMessageAsync(await receiver.ReceiveDeferredMessageAsync(deferred.SequenceNumber));
        Assert.Equal("why", (await bus.DeadLetters("plain").ReceiveMessageAsync()).DeadLetterReason);
        bus.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("scheduled", (await receiver.ReceiveMessageAsync()).Body.ToString());
    }

    [Fact]
    public async Task What_became_due_while_nothing_ran_happens_at_the_start()
    {
        await bus.Client.CreateSender("plain").ScheduleMessageAsync(new ServiceBusMessage("scheduled"), bus.Time.GetUtcNow().AddHours(1));
        await bus.SendAsync("plain", new ServiceBusMessage("expired") { TimeToLive = TimeSpan.FromHours(1) });
        await bus.DisposeAsync();
        bus.Time.Advance(TimeSpan.FromHours(2));
        bus = await TestBus.OpenAsync(bus.Rows, bus.Time);
        Assert.Equal("scheduled", (await bus.Client.CreateReceiver("plain").ReceiveMessageAsync()).Body.ToString());
        Assert.Equal("expired", (await bus.DeadLetters("plain").ReceiveMessageAsync()).Body.ToString());
    }

    [Fact]
    public async Task Duplicates_are_known_after_a_restart()
    {
        await bus.SendAsync("once", new ServiceBusMessage("1") { MessageId = "a" });
        bus = await bus.RestartAsync();
        await bus.SendAsync("once", new ServiceBusMessage("again") { MessageId = "a" });
        Assert.Equal(["1"], await bus.DrainAsync("once"));
    }

    [Fact]
    public async Task Nothing_is_left_behind_when_everything_has_been_settled()
    {
        await bus.SendAsync("once", Enumerable.Range(0, 50).Select(number => new ServiceBusMessage($"{number}")));
        await bus.DrainAsync("once");
        bus.Time.Advance(TimeSpan.FromMinutes(11));
        await bus.SendAsync("once", new ServiceBusMessage("last"));
        await bus.DrainAsync("once");
        var rows = new List<string>();
        await foreach (var partition in bus.Rows.PartitionsAsync("bus|"))
        {
            rows.AddRange(await bus.Rows.ScanAsync(partition).Select(row => $"{partition} {row.Key.Row}").ToListAsync());
        }

        // The reserved numbers, and the id of the last message within its window.
        Assert.Equal(2, rows.Count);
    }
}
