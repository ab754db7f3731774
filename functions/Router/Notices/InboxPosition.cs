using System.Globalization;

namespace RequestRouter.Router.Notices;

/// <summary>Where notices stand in an inbox: a page, and the part of it. Most pages have the one part 0.</summary>
/// <param name="Page">From 0; told by a notice's number.</param>
/// <param name="Part">From 0; a page goes on in its next part where notices are so large that one row would not hold them.</param>
public readonly record struct InboxPosition(long Page, int Part)
{
    /// <summary>The row's key.</summary>
    public string Key => Part == 0
        ? string.Create(CultureInfo.InvariantCulture, $"page-{Page:D12}")
        : string.Create(CultureInfo.InvariantCulture, $"page-{Page:D12}-{Part:D2}");
}
