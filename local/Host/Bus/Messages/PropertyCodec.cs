using System.Globalization;
using System.Runtime.Serialization;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Bus.Messages;

/// <summary>
/// The value types an application property may have, each written as a letter for its type and its invariant text: AMQP
/// keeps the type, so a number comes back as the number type it was.
/// </summary>
internal static class PropertyCodec
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <exception cref="SerializationException">A message cannot carry a value of this type.</exception>
    public static void Write(BinaryWriter writer, string name, object? value)
    {
        var (type, text) = Encode(name, value);
        writer.Write((byte)type);
        writer.Write(text);
    }

    public static object? Read(ByteReader reader) => Decode((char)reader.Byte(), reader.Text());

    /// <summary>The type's letter and the value's text.</summary>
    public static (char Type, string Text) Encode(string name, object? value) => value switch
    {
        null => ('0', ""),
        string text => ('s', text),
        bool flag => ('b', flag ? "1" : ""),
        byte number => ('B', number.ToString(Invariant)),
        sbyte number => ('y', number.ToString(Invariant)),
        short number => ('h', number.ToString(Invariant)),
        ushort number => ('H', number.ToString(Invariant)),
        int number => ('i', number.ToString(Invariant)),
        uint number => ('I', number.ToString(Invariant)),
        long number => ('l', number.ToString(Invariant)),
        ulong number => ('L', number.ToString(Invariant)),
        float number => ('f', number.ToString("R", Invariant)),
        double number => ('d', number.ToString("R", Invariant)),
        decimal number => ('m', number.ToString(Invariant)),
        char character => ('c', character.ToString()),
        Guid guid => ('g', guid.ToString()),
        DateTime time => ('t', time.ToString("O", Invariant)),
        DateTimeOffset time => ('T', time.ToString("O", Invariant)),
        TimeSpan span => ('p', span.ToString("c", Invariant)),
        Uri uri => ('u', uri.OriginalString),
        _ => throw new SerializationException($"Application property '{name}' has the type {value.GetType()}, which a message cannot carry."),
    };

    private static object? Decode(char type, string text) => type switch
    {
        '0' => null,
        's' => text,
        'b' => text.Length > 0,
        'B' => byte.Parse(text, Invariant),
        'y' => sbyte.Parse(text, Invariant),
        'h' => short.Parse(text, Invariant),
        'H' => ushort.Parse(text, Invariant),
        'i' => int.Parse(text, Invariant),
        'I' => uint.Parse(text, Invariant),
        'l' => long.Parse(text, Invariant),
        'L' => ulong.Parse(text, Invariant),
        'f' => float.Parse(text, Invariant),
        'd' => double.Parse(text, Invariant),
        'm' => decimal.Parse(text, Invariant),
        'c' => text[0],
        'g' => Guid.Parse(text),
        't' => DateTime.Parse(text, Invariant, DateTimeStyles.RoundtripKind),
        'T' => DateTimeOffset.Parse(text, Invariant, DateTimeStyles.RoundtripKind),
        'p' => TimeSpan.ParseExact(text, "c", Invariant),
        'u' => new Uri(text, UriKind.RelativeOrAbsolute),
        _ => throw new RowStoreFault($"A stored message has a property of the unknown type '{type}'."),
    };
}
