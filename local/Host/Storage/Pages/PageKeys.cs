using System.Globalization;
using System.Text;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Host.Storage.Pages;

/// <summary>
/// Names of pages in storage: the partition's name with everything but plain characters escaped, because Azure Tables
/// refuses <c>/ \ # ?</c> and control characters in keys and the emulator trips over some others. Pages are only ever
/// read by name, so the order of names does not matter.
/// </summary>
internal static class PageKeys
{
    public static BlockKey Of(string partition, PageId id) => new(BlockTable.Pages, Escape(partition), id.ToString());

    /// <summary>The partition whose page stands under a key.</summary>
    public static string PartitionOf(BlockKey key)
    {
        var parts = key.Partition.Split('!');
        return parts.Skip(1).Aggregate(
            parts[0], (text, part) => text + (char)ushort.Parse(part.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) + part[4..]);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ':')
            {
                escaped.Append(character);
            }
            else
            {
                escaped.Append('!').Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }
}
