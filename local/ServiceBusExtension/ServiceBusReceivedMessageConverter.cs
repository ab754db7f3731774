using Azure.Core.Amqp;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes messages of what the host hands over: 16 bytes of lock token, then the message as AMQP encodes it.</summary>
[SupportsDeferredBinding]
[SupportedTargetType(typeof(ServiceBusReceivedMessage))]
[SupportedTargetType(typeof(ServiceBusReceivedMessage[]))]
internal sealed class ServiceBusReceivedMessageConverter : IInputConverter
{
    private const string Source = "AzureServiceBusReceivedMessage";
    private const int LockTokenBytes = 16;

    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) => new(context.Source switch
    {
        ModelBindingData { Source: Source } one => ConversionResult.Success(Message(one)),
        CollectionModelBindingData many => ConversionResult.Success(many.ModelBindingData.Select(Message).ToArray()),
        _ => ConversionResult.Unhandled(),
    });

    private static ServiceBusReceivedMessage Message(ModelBindingData data)
    {
        var content = data.Content.ToMemory();
        return ServiceBusReceivedMessage.FromAmqpMessage(
            AmqpAnnotatedMessage.FromBytes(BinaryData.FromBytes(content[LockTokenBytes..])), BinaryData.FromBytes(content[..LockTokenBytes]));
    }
}
