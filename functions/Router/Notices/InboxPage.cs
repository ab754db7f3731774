namespace RequestRouter.Router.Notices;

/// <summary>
/// A page of a State's inbox: notices with consecutive numbers, starting at <see cref="First"/>. Pages are filled in order,
/// so that a reader who knows the last number it saw knows the page to read.
/// </summary>
public sealed record InboxPage(long First, IReadOnlyList<InboxNotice> Notices)
{
    /// <summary>Notices to a page; a page of full notices stays far below the 960 KiB of an entity.</summary>
    public const int Size = 64;

    /// <summary>Number of the page that holds notice number <paramref name="number"/>; notices count from 1.</summary>
    public static long PageOf(long number) => (number - 1) / Size;
}
