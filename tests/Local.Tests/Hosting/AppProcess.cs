using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RequestRouter.Local.Tests.Hosting;

/// <summary>This assembly run as a function app in a process of its own.</summary>
internal sealed partial class AppProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private AppProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    public static AppProcess Start(Type functions, Dictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AppProcess).Assembly.Location, functions.FullName!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["AzureWebJobsStorage"] = "memory";
        foreach (var (name, value) in settings ?? [])
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Where it serves, once it does.</summary>
    public async Task<Uri> AddressAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                return new(match.Value);
            }
        }

        throw new InvalidOperationException("The process ended without serving: " + await errors);
    }

    /// <summary>Sends a signal by its name, such as TERM.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Its exit code, and what it said on its error stream.</summary>
    public async Task<(int Code, string Errors)> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
