using System.Text;

namespace RequestRouter.Local.Host.Storage;

/// <summary>Reads what a <see cref="BinaryWriter"/> wrote, giving byte values as slices and not as copies.</summary>
internal sealed class ByteReader(ReadOnlyMemory<byte> bytes)
{
    private int position;

    public bool AtEnd => position == bytes.Length;

    public int Number()
    {
        var (value, shift) = (0, 0);
        byte part;
        do
        {
            part = bytes.Span[position++];
            value |= (part & 0x7f) << shift;
            shift += 7;
        }
        while (part >= 0x80);
        return value;
    }

    public string Text() => Encoding.UTF8.GetString(Bytes(Number()).Span);

    public byte Byte() => bytes.Span[position++];

    public long Long() => BitConverter.ToInt64(Bytes(sizeof(long)).Span);

    public ReadOnlyMemory<byte> Bytes(int length)
    {
        var slice = bytes.Slice(position, length);
        position += length;
        return slice;
    }

    public ReadOnlyMemory<byte> Rest() => Bytes(bytes.Length - position);
}
