using System.Globalization;
using System.Text;
using System.Text.Json;
using Google.Protobuf;
using RequestRouter.Local.Host.Amqp;
using RequestRouter.Local.Host.Bus.Messages;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>Messages as the host hands them to a worker.</summary>
internal static class MessageData
{
    public static TypedData One(Delivery delivery, string path, TimeProvider time) => new() { ModelBindingData = Wrap(delivery, path, time) };

    /// <summary>For a parameter that takes no messages but what stands in them: text, or a list of texts.</summary>
    public static TypedData Bodies(IReadOnlyList<Delivery> deliveries, bool isBatched)
    {
        var texts = deliveries.Select(delivery => Encoding.UTF8.GetString(delivery.Content.Body.Span));
        return isBatched ? new() { Json = JsonSerializer.Serialize(texts) } : new() { String = texts.First() };
    }

    public static TypedData Many(IEnumerable<Delivery> deliveries, string path, TimeProvider time)
    {
        var many = new CollectionModelBindingData();
        many.ModelBindingData.Add(deliveries.Select(delivery => Wrap(delivery, path, time)));
        return new() { CollectionModelBindingData = many };
    }

    /// <summary>What a function may ask for by name beside its message.</summary>
    public static void Tell(InvocationRequest request, Delivery delivery)
    {
        var content = delivery.Content;
        Add("MessageId", content.MessageId);
        Add("SessionId", content.SessionId);
        Add("CorrelationId", content.CorrelationId);
        Add("Subject", content.Subject);
        Add("ContentType", content.ContentType);
        Add("To", content.To);
        Add("ReplyTo", content.ReplyTo);
        Add("LockToken", $"{delivery.LockToken}");
        Add("EnqueuedTimeUtc", delivery.EnqueuedTime.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        request.TriggerMetadata["DeliveryCount"] = new() { Json = delivery.DeliveryCount.ToString(CultureInfo.InvariantCulture) };
        request.TriggerMetadata["SequenceNumber"] = new() { Json = delivery.SequenceNumber.ToString(CultureInfo.InvariantCulture) };

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.TriggerMetadata[name] = new() { String = value };
            }
        }
    }

    /// <summary>What a function needs that acts on the session of its messages.</summary>
    public static void Tell(InvocationRequest request, HeldSession session)
    {
        request.TriggerMetadata["SessionId"] = new() { String = session.Hold.SessionId };
        request.TriggerMetadata["SessionActions"] = new() { Json = JsonSerializer.Serialize(new { SessionLockedUntil = session.LockedUntil }) };
    }

    private static ModelBindingData Wrap(Delivery delivery, string path, TimeProvider time) => new()
    {
        Version = "1.0",
        Source = "AzureServiceBusReceivedMessage",
        ContentType = "application/octet-stream",
        Content = UnsafeByteOperations.UnsafeWrap(AmqpContent.OfDelivery(delivery, path, time)),
    };
}
