using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;

namespace RequestRouter.Local.Host.Amqp;

/// <summary>Values of application properties: the types that AMQP lacks travel as described ones.</summary>
internal static class AmqpProperties
{
    private const string Instant = "com.microsoft:datetime-offset";
    private const string Span = "com.microsoft:timespan";
    private const string Address = "com.microsoft:uri";

    public static Dictionary<string, object?> Read(IEnumerable<KeyValuePair<MapKey, object>>? map) =>
        map?.ToDictionary(pair => pair.Key.Key.ToString()!, pair => Read(pair.Value)) ?? [];

    /// <summary>A map as the worker encodes it for the host.</summary>
    public static Dictionary<string, object?> Read(ReadOnlyMemory<byte> encoded)
    {
        var bytes = encoded.ToArray();
        using var buffer = new ByteBuffer(bytes, 0, bytes.Length);
        return Read(AmqpCodec.DecodeMap(buffer));
    }

    public static object? Write(object? value) => value switch
    {
        DateTimeOffset time => new DescribedType((AmqpSymbol)Instant, time.UtcTicks),
        TimeSpan span => new DescribedType((AmqpSymbol)Span, span.Ticks),
        Uri uri => new DescribedType((AmqpSymbol)Address, uri.OriginalString),
        _ => value,
    };

    private static object? Read(object? value) => value switch
    {
        DescribedType { Descriptor: AmqpSymbol { Value: Instant } } described => new DateTimeOffset((long)described.Value, TimeSpan.Zero),
        DescribedType { Descriptor: AmqpSymbol { Value: Span } } described => TimeSpan.FromTicks((long)described.Value),
        DescribedType { Descriptor: AmqpSymbol { Value: Address } } described => new Uri((string)described.Value, UriKind.RelativeOrAbsolute),
        AmqpSymbol symbol => symbol.Value,
        _ => value,
    };
}
