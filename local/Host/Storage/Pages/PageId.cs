using System.Globalization;

namespace RequestRouter.Local.Host.Storage.Pages;

/// <summary>
/// A page's name within its partition: the epoch of the process that gave it, and a number that this process gave once.
/// No two processes write under one new name, so what a replaced process still adds is never read, and what it still
/// deletes is nothing that its successor wrote.
/// </summary>
/// <param name="Epoch">For a root, the epoch in which its partition came to have rows, which the directory tells.</param>
/// <param name="Number">0 for a root.</param>
internal readonly record struct PageId(long Epoch, long Number)
{
    public static PageId Root(long epoch) => new(epoch, 0);

    public static PageId Parse(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return new(
            long.Parse(text.AsSpan(0, dash), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            long.Parse(text.AsSpan(dash + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Epoch:x}-{Number:x}");
}
