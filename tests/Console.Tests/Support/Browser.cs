using System.Diagnostics;
using Microsoft.Playwright;

namespace RequestRouter.Console.Tests.Support;

/// <summary>Debian's Chromium, installed where it is missing.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium) => (this.playwright, this.chromium) = (playwright, chromium);

    public static async Task<Browser> StartAsync()
    {
        using var installing = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "browser.sh")]))!;
        await installing.WaitForExitAsync();
        Assert.Equal(0, installing.ExitCode);
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>A window of its own, with nothing of others.</summary>
    /// <param name="address">Of the router.</param>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="script">Whether pages may run scripts.</param>
    /// <param name="language">That it asks for.</param>
    public async Task<Window> OpenAsync(Uri address, int width = 1280, bool script = true, string language = "en")
    {
        var context = await chromium.NewContextAsync(new() { BaseURL = address.AbsoluteUri, ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script, Locale = language });
        return await Window.OfAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }
}
