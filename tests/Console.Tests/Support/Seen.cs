using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace RequestRouter.Console.Tests.Support;

/// <summary>A page as it came.</summary>
/// <param name="Path">Where the browser is after all redirections.</param>
/// <param name="Length">In bytes, as its headers tell; null where it was not known when it began.</param>
/// <param name="Disposition">Under which name a browser saves it; null for a page.</param>
internal sealed record Seen(HttpStatusCode Status, string Path, HttpResponseHeaders Headers, string Text, IHtmlDocument Page, string? Disposition, long? Length)
{
    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The visible text, spaces as one.</summary>
    public string Said => string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Where a link of these words leads.</summary>
    public string LinkOf(string words) => Page.QuerySelectorAll("a").Single(link => link.TextContent.Trim() == words).GetAttribute("href")!;

    /// <summary>Where one of several links of these words leads.</summary>
    public string LinkOf(string words, int place) => Page.QuerySelectorAll("a").Where(link => link.TextContent.Trim() == words).ElementAt(place).GetAttribute("href")!;

    /// <summary>What stands in a field.</summary>
    public string Field(string name) => Page.QuerySelectorAll("input, textarea, select").First(field => field.GetAttribute("name") == name) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        var field => field.GetAttribute("value") ?? "",
    };

    public bool HasField(string name) => Page.QuerySelectorAll("input, textarea, select").Any(field => field.GetAttribute("name") == name);
}
