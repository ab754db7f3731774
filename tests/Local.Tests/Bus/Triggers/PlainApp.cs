using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Bus.Triggers;

public sealed class PlainApp(MessageLog log)
{
    [Function("Take")]
    public Task Take([ServiceBusTrigger("%Submissions%", Connection = "ServiceBus")] ServiceBusReceivedMessage message, FunctionContext context) =>
        log.TakeAsync($"{message.Body} {message.DeliveryCount} {context.BindingContext.BindingData["MessageId"]}", message.Body.ToString());
}
