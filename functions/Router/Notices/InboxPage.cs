using System.Text.Json;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Notices;

/// <summary>
/// A page of a State's inbox, or a part of one: notices with consecutive numbers, starting at <see cref="First"/>. Pages are filled
/// in order, so that a reader who knows the last number it saw knows the page to read.
/// </summary>
public sealed record InboxPage(long First, IReadOnlyList<InboxNotice> Notices)
{
    /// <summary>Notices to a page.</summary>
    public const int Size = 64;

    /// <summary>
    /// Bytes from which a part takes no more. With a last notice of <see cref="NoticeSize.Limit"/> it stays below the 1 MiB that a row
    /// may have, also in the longer form in which it travels.
    /// </summary>
    public const int FullAt = 256 * 1024;

    /// <summary>Number of the page that holds notice number <paramref name="number"/>; notices count from 1.</summary>
    public static long PageOf(long number) => (number - 1) / Size;

    /// <summary>Number of the next notice.</summary>
    internal long Next => First + Notices.Count;

    /// <summary>As it is stored.</summary>
    internal byte[] Serialize() => JsonSerializer.SerializeToUtf8Bytes(this, RouterJson.Options);

    /// <summary>Whether the page, this part included, has all its notices.</summary>
    internal bool EndsPage => Notices.Count > 0 && PageOf(Next) != PageOf(First);
}
