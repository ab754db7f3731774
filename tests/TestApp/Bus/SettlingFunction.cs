using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.TestApp.Bus;

/// <summary>Settles its messages itself, as their subjects say.</summary>
public sealed class SettlingFunction(Diary diary)
{
    [Function(nameof(Settle))]
    public async Task Settle(
        [ServiceBusTrigger("submissions", Connection = "ServiceBus", AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions)
    {
        await diary.TakeAsync($"{message.Body} {message.DeliveryCount}", message.Body.ToString());
        switch (message.Subject)
        {
            case "complete":
                await actions.CompleteMessageAsync(message);
                break;
            case "dead-letter":
                await actions.DeadLetterMessageAsync(message, new Dictionary<string, object> { ["code"] = 7 }, "unsigned", "nobody's key");
                break;
            case "defer":
                await actions.DeferMessageAsync(message);
                break;
            case "abandon" when message.DeliveryCount == 1:
                await actions.AbandonMessageAsync(message);
                break;
            case "abandon":
                await actions.RenewMessageLockAsync(message);
                await actions.CompleteMessageAsync(message);
                break;
        }
    }
}
