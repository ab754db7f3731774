using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RequestRouter.Console.Tests.Support;

/// <summary>A window of the browser, and what it complained of.</summary>
internal sealed class Window : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "screenshots");

    private readonly IBrowserContext context;

    private Window(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of scripts, and what the page's policy forbade.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public static async Task<Window> OfAsync(IBrowserContext context)
    {
        var window = new Window(context, await context.NewPageAsync());
        window.Page.Console += (_, message) =>
        {
            // Of the console's pages: the issuer is another program.
            if (message.Type is "error" or "warning" && window.Page.Url.Contains("/console", StringComparison.Ordinal) && !window.Page.Url.Contains("/authorize", StringComparison.Ordinal))
            {
                window.Complaints.Enqueue($"{window.Page.Url}: {message.Text}");
            }
        };
        window.Page.PageError += (_, error) => window.Complaints.Enqueue($"{window.Page.Url}: {error}");
        return window;
    }

    public async Task SignInAsync(string persona, string at = "/console")
    {
        await Page.GotoAsync(at);
        await Page.ClickAsync($"button[value='{persona}']");
    }

    /// <summary>Keeps a picture of the page.</summary>
    public async Task KeepAsync(string name)
    {
        Directory.CreateDirectory(Folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });
    }

    /// <summary>Keeps a picture of the page, and has axe look for what shuts people out.</summary>
    public async Task<IReadOnlyList<string>> LookAsync(string name)
    {
        await KeepAsync(name);
        var found = await Page.RunAxe();
        return [.. found.Violations.Select(violation => $"{name}: {violation.Id} {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")];
    }

    /// <summary>Whether the page is wider than the window, but for what scrolls by itself.</summary>
    public Task<bool> IsTooWideAsync() => Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
