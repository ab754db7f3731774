namespace Azure.Messaging.ServiceBus;

public class CreateMessageBatchOptions
{
    private long? maxSizeInBytes;

    /// <summary>The most bytes the batch may have; null for as many as the entity takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Under 24 bytes.</exception>
    public long? MaxSizeInBytes
    {
        get => maxSizeInBytes;
        set
        {
            if (value is { } size)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(size, 24);
            }

            maxSizeInBytes = value;
        }
    }
}
