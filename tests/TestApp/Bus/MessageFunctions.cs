using System.Globalization;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.TestApp.Bus;

/// <summary>Functions for messages, one by one and in batches.</summary>
public sealed class MessageFunctions(Diary diary)
{
    [Function(nameof(Take))]
    public Task Take([ServiceBusTrigger("%Submissions%", Connection = "ServiceBus")] ServiceBusReceivedMessage message, FunctionContext context) =>
        diary.TakeAsync($"{message.Body} {message.DeliveryCount} {context.BindingContext.BindingData["MessageId"]}", message.Body.ToString());

    [Function(nameof(TakeAll))]
    public Task TakeAll([ServiceBusTrigger("submissions", Connection = "ServiceBus", IsBatched = true)] ServiceBusReceivedMessage[] messages) =>
        diary.TakeAsync(string.Join(' ', messages.Select(message => message.Body.ToString())), messages[0].Body.ToString());

    [Function(nameof(TakeInOrder))]
    public async Task TakeInOrder(
        [ServiceBusTrigger("wake-ups", Connection = "ServiceBus", IsSessionsEnabled = true)] string body, ServiceBusSessionMessageActions session)
    {
        string count = (await session.GetSessionStateAsync()).ToString();
        await session.SetSessionStateAsync(BinaryData.FromString($"{(count.Length == 0 ? 0 : int.Parse(count, CultureInfo.InvariantCulture)) + 1}"));
        await diary.TakeAsync($"{body} {count}", body);
    }

    [Function(nameof(Append))]
    public Task Append([ServiceBusTrigger("notices", "inbox", Connection = "ServiceBus", IsSessionsEnabled = true)] ServiceBusReceivedMessage message) =>
        diary.TakeAsync(message.Body.ToString(), message.Body.ToString());
}
