using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace RequestRouter.Router.Pages;

/// <summary>A document as a page of HTML that loads nothing and runs nothing.</summary>
internal static class DocumentPage
{
    private const string Style = """
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff }
        a { color: #00468b } table { border-collapse: collapse } th, td { border: 1px solid #767676; padding: .3rem .6rem; text-align: left; vertical-align: top }
        pre { background: #f2f2f2; padding: .8rem; overflow-x: auto } code { font-size: .95em }
        """;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();
    private static readonly ConcurrentDictionary<string, string> Written = new(StringComparer.Ordinal);

    /// <summary>What a browser may do with such a page (Content Security Policy): apply its style, and nothing else.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page of a document; null where none has this name.</summary>
    public static string? Find(string name)
    {
        if (Written.TryGetValue(name, out string? page))
        {
            return page;
        }

        return Documents.Find(name) is { } markdown ? Written.GetOrAdd(name, Write(markdown)) : null;
    }

    private static string Write(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Lead(link);
        }

        string title = document.Descendants<HeadingBlock>().First().Inline!.Descendants<LiteralInline>().Aggregate("", (text, part) => text + part.Content);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(title)} · RequestRouter</title><style>{Style}</style></head>
            <body>
            <nav><a href="/">RequestRouter</a> · <a href="/api/openapi.json">API description</a> · <a href="/api/keys">keys of the router</a> · <a href="/api/health/ready">readiness</a></nav>
            <main>
            {document.ToHtml(Pipeline)}</main>
            </body>
            </html>
            """;
    }

    /// <summary>A link to another document leads to its page; one to another file of the source leads nowhere here, and is its text.</summary>
    private static void Lead(LinkInline link)
    {
        string url = link.Url ?? "";
        if (url.StartsWith('#') || Uri.IsWellFormedUriString(url, UriKind.Absolute))
        {
            return;
        }

        string[] parts = url.Split('#', 2);
        if (Documents.Names.FirstOrDefault(name => parts[0] == name + ".md") is { } document)
        {
            link.Url = (document == Documents.Index ? "/" : $"/docs/{document}") + (parts.Length > 1 ? "#" + parts[1] : "");
            return;
        }

        var text = new ContainerInline();
        link.ReplaceBy(text, copyChildren: true);
    }
}
