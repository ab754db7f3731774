using System.Globalization;
using System.Text;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Host.Storage.Journal;

/// <summary>One entry of the journal: who wrote it, in which epoch, and a part of a group of commits.</summary>
internal sealed record JournalEntry(long Number, Guid Owner, long Epoch, EntryFlags Flags, ReadOnlyMemory<byte> Payload)
{
    // Azurite looks through a whole partition for each access, so partitions stay short.
    private const int SegmentLength = 64;

    public static long SegmentOf(long number) => number / SegmentLength;

    public static long StartOfSegment(long number) => number - (number % SegmentLength);

    public static BlockKey KeyOf(long number) => new(
        BlockTable.Journal,
        SegmentOf(number).ToString("x14", CultureInfo.InvariantCulture),
        number.ToString("x16", CultureInfo.InvariantCulture));

    public static JournalEntry Decode(Block block)
    {
        var number = long.Parse(block.Key.Row, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var reader = new ByteReader(block.Data);
        return new(number, new Guid(reader.Bytes(16).Span), reader.Long(), (EntryFlags)reader.Byte(), reader.Rest());
    }

    public byte[] Encode()
    {
        using var stream = new MemoryStream(32 + Payload.Length);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Owner.ToByteArray());
        writer.Write(Epoch);
        writer.Write((byte)Flags);
        writer.Write(Payload.Span);
        writer.Flush();
        return stream.ToArray();
    }
}
