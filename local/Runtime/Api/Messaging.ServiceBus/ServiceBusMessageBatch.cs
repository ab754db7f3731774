#nullable disable

using RequestRouter.Local.Runtime.Bus.Messages;

namespace Azure.Messaging.ServiceBus;

/// <summary>Messages that are sent together, all or none, within the size that the entity takes.</summary>
public sealed class ServiceBusMessageBatch : IDisposable
{
    private const int BatchFrame = 16;

    private readonly List<SentMessage> contents = [];

    internal ServiceBusMessageBatch(long maxSizeInBytes)
    {
        MaxSizeInBytes = maxSizeInBytes;
        SizeInBytes = BatchFrame;
    }

    public long MaxSizeInBytes { get; }

    public long SizeInBytes { get; private set; }

    public int Count => contents.Count;

    internal IReadOnlyList<SentMessage> Contents => contents;

    /// <summary>False, and the batch as it was, where the message does not fit any more.</summary>
    /// <exception cref="System.Runtime.Serialization.SerializationException">An application property has a type that a message cannot carry.</exception>
    public bool TryAddMessage(ServiceBusMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var content = message.ToContent();
        var size = MessageSize.Of(content);
        if (SizeInBytes + size > MaxSizeInBytes)
        {
            return false;
        }

        contents.Add(content);
        SizeInBytes += size;
        return true;
    }

    public void Dispose()
    {
        contents.Clear();
        SizeInBytes = BatchFrame;
    }
}
