using Azure.Messaging.ServiceBus;

namespace RequestRouter.Local.Tests.Bus;

public sealed class TopicTests : IAsyncLifetime
{
    private TestBus bus = null!;

    public async Task InitializeAsync() => bus = await TestBus.OpenAsync();

    public async Task DisposeAsync() => await bus.DisposeAsync();

    [Fact] // "Topic filters and actions": each subscription gets a copy of what its rules match; without rules, of everything
    public async Task Each_subscription_gets_its_own_copy_of_what_it_asks_for()
    {
        await bus.SendAsync("topic", Notice("1", "NL"), Notice("2", "SG"), Notice("3", "KE"));
        Assert.Equal(["1", "2", "3"], await bus.DrainAsync("topic", "all"));
        Assert.Equal(["1"], await bus.DrainAsync("topic", "nl"));
        Assert.Equal(["2"], await bus.DrainAsync("topic", "sg"));
        await using var session = await bus.Client.AcceptSessionAsync("topic", "inbox", "KE");
        Assert.Equal(["3"], await bus.DrainAsync(session));
    }

    [Fact] // "Queues, topics, and subscriptions": a scheduled message reaches the subscriptions at its time
    public async Task A_message_scheduled_to_a_topic_reaches_subscriptions_at_its_time()
    {
        await bus.Client.CreateSender("topic").ScheduleMessageAsync(Notice("1", "SG"), bus.Time.GetUtcNow().AddHours(1));
        Assert.Empty(await bus.DrainAsync("topic", "all"));
        bus.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("1", (await bus.Client.CreateReceiver("topic", "all").ReceiveMessageAsync()).Body.ToString());
        Assert.Equal("1", (await bus.Client.CreateReceiver("topic", "sg").ReceiveMessageAsync()).Body.ToString());
    }

    [Fact] // EntityPath of subscriptions and dead letters: the formatted paths of the documentation
    public void Paths_of_subscriptions_and_dead_letters_are_as_documented()
    {
        Assert.Equal("topic/Subscriptions/nl", bus.Client.CreateReceiver("topic", "nl").EntityPath);
        Assert.Equal("plain/$DeadLetterQueue", bus.DeadLetters("plain").EntityPath);
    }

    private static ServiceBusMessage Notice(string body, string to)
    {
        var message = new ServiceBusMessage(body) { Subject = "notice of receipt", SessionId = to };
        message.ApplicationProperties["to"] = to;
        return message;
    }
}
