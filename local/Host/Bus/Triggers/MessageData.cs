using Google.Protobuf;
using RequestRouter.Local.Host.Amqp;
using RequestRouter.Local.Host.Bus.Messages;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>Messages as the host hands them to a worker.</summary>
internal static class MessageData
{
    public static TypedData One(Delivery delivery, string path, TimeProvider time) => new() { ModelBindingData = Wrap(delivery, path, time) };

    public static TypedData Many(IEnumerable<Delivery> deliveries, string path, TimeProvider time)
    {
        var many = new CollectionModelBindingData();
        many.ModelBindingData.Add(deliveries.Select(delivery => Wrap(delivery, path, time)));
        return new() { CollectionModelBindingData = many };
    }

    private static ModelBindingData Wrap(Delivery delivery, string path, TimeProvider time) => new()
    {
        Version = "1.0",
        Source = "AzureServiceBusReceivedMessage",
        ContentType = "application/octet-stream",
        Content = UnsafeByteOperations.UnsafeWrap(AmqpContent.OfDelivery(delivery, path, time)),
    };
}
