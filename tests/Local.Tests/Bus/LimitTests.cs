using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;

namespace RequestRouter.Local.Tests.Bus;

public sealed class LimitTests : IAsyncLifetime
{
    private TestBus bus = null!;

    public async Task InitializeAsync() => bus = await TestBus.OpenAsync();

    public async Task DisposeAsync() => await bus.DisposeAsync();

    [Fact] // "Service Bus quotas": 256 KB is the most for a message in the standard tier
    public async Task A_message_over_the_limit_is_refused()
    {
        await bus.SendAsync("plain", new ServiceBusMessage(new byte[250_000]));
        var fault = await Assert.ThrowsAsync<ServiceBusException>(() => bus.SendAsync("plain", new ServiceBusMessage(new byte[262_144])));
        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, fault.Reason);
        Assert.False(fault.IsTransient);
    }

    [Fact] // ServiceBusMessageBatch.TryAddMessage: false when the message does not fit
    public async Task A_batch_takes_messages_until_it_is_full_and_is_sent_whole()
    {
        var sender = bus.Client.CreateSender("plain");
        using var batch = await sender.CreateMessageBatchAsync();
        while (batch.TryAddMessage(new ServiceBusMessage(new byte[20_000])))
        {
            Assert.True(batch.SizeInBytes <= batch.MaxSizeInBytes);
        }

        Assert.Equal(13, batch.Count);
        await sender.SendMessagesAsync(batch);
        Assert.Equal(13, (await bus.DrainAsync("plain")).Count);
    }

    [Fact] // ServiceBusSender.SendMessagesAsync: messages that do not fit together are all refused
    public async Task Messages_too_large_together_are_all_refused()
    {
        await Assert.ThrowsAsync<ServiceBusException>(() => bus.SendAsync("plain", new ServiceBusMessage(new byte[200_000]), new ServiceBusMessage(new byte[200_000])));
        Assert.Empty(await bus.DrainAsync("plain"));
    }

    [Fact] // "Service Bus quotas": the limit holds for a message that is scheduled, too
    public async Task A_scheduled_message_over_the_limit_is_refused()
    {
        var sender = bus.Client.CreateSender("plain");
        var fault = await Assert.ThrowsAsync<ServiceBusException>(() => sender.ScheduleMessageAsync(new ServiceBusMessage(new byte[262_144]), bus.Time.GetUtcNow().AddDays(1)));
        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, fault.Reason);
        await sender.ScheduleMessageAsync(new ServiceBusMessage(new byte[250_000]), bus.Time.GetUtcNow().AddDays(1));
    }

    [Fact] // ServiceBusException.Reason: MessagingEntityNotFound
    public async Task An_entity_that_is_not_there_is_named()
    {
        var fault = await Assert.ThrowsAsync<ServiceBusException>(() => bus.SendAsync("nowhere", new ServiceBusMessage("1")));
        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, fault.Reason);
        Assert.Contains("'nowhere'", fault.Message);
    }

    [Fact] // ServiceBusException.Reason: ServiceCommunicationProblem
    public async Task A_namespace_without_a_broker_is_a_communication_problem()
    {
        await using var client = bus.NewClient(TimeSpan.FromSeconds(10));
        await bus.Door.DisposeAsync();
        var fault = await Assert.ThrowsAsync<ServiceBusException>(() => client.CreateSender("plain").SendMessageAsync(new ServiceBusMessage("1")));
        Assert.Equal(ServiceBusFailureReason.ServiceCommunicationProblem, fault.Reason);
    }

    [Fact] // ServiceBusMessage.ApplicationProperties: a SerializationException for a type that is not supported
    public async Task A_property_of_another_type_is_refused()
    {
        var message = new ServiceBusMessage("1");
        message.ApplicationProperties["list"] = new List<string>();
        await Assert.ThrowsAsync<SerializationException>(() => bus.SendAsync("plain", message));
    }

    [Fact] // ServiceBusMessage: limits of ids, keys and time to live
    public void Ids_keys_and_times_are_checked_when_they_are_set()
    {
        var message = new ServiceBusMessage { SessionId = "s" };
        Assert.Throws<ArgumentException>(() => message.MessageId = "");
        Assert.Throws<ArgumentOutOfRangeException>(() => message.MessageId = new string('m', 129));
        Assert.Throws<ArgumentOutOfRangeException>(() => message.SessionId = new string('s', 129));
        Assert.Throws<ArgumentOutOfRangeException>(() => message.PartitionKey = "other");
        Assert.Throws<ArgumentOutOfRangeException>(() => message.TimeToLive = TimeSpan.Zero);
    }

    [Theory] // ServiceBusConnectionStringProperties.Parse
    [InlineData("Endpoint")]
    [InlineData("Endpoint=not an address")]
    public void A_malformed_connection_string_is_refused(string text) =>
        Assert.ThrowsAny<FormatException>(() => ServiceBusConnectionStringProperties.Parse(text));
}
