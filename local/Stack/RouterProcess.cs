using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;

namespace RequestRouter.Local.Stack;

/// <summary>A router in a process of its own, started from the output folder this program was built into.</summary>
internal sealed class RouterProcess : IAsyncDisposable
{
    private static readonly TimeSpan ReadyPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentQueue<string> recent = new();

    private RouterProcess(Process process, Uri address)
    {
        Process = process;
        Address = address;
    }

    /// <summary>The published app, beside this program.</summary>
    public static string AppFolder => Path.Combine(AppContext.BaseDirectory, "app");

    /// <summary>The host; its worker is a child of it, and ends with it.</summary>
    public Process Process { get; }

    /// <summary>Below which <c>/api</c> is.</summary>
    public Uri Address { get; }

    /// <summary>Completes when the process has ended, asked or not.</summary>
    public Task Ended => Process.WaitForExitAsync(CancellationToken.None);

    /// <summary>Starts a router without waiting for it to be ready.</summary>
    /// <param name="settings">Becomes its environment.</param>
    /// <param name="log">Takes each line it prints; null lets it write to this program's own output.</param>
    public static RouterProcess Start(RouterSettings settings, Action<string>? log)
    {
        var router = new RouterProcess(new Process { StartInfo = StartInfo(settings, redirect: log is not null) }, settings.Address);
        if (log is not null)
        {
            router.Process.OutputDataReceived += (_, line) => router.Heard(line.Data, log);
            router.Process.ErrorDataReceived += (_, line) => router.Heard(line.Data, log);
        }

        router.Process.Start();
        if (log is not null)
        {
            router.Process.BeginOutputReadLine();
            router.Process.BeginErrorReadLine();
        }

        return router;
    }

    /// <summary>Returns once the router says that it can do its work.</summary>
    /// <exception cref="LauncherFault">It ended, or was not ready within a minute.</exception>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(ReadyPatience);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address };
        try
        {
            while (!await IsReadyAsync(client, patience.Token))
            {
                if (Process.HasExited)
                {
                    throw new LauncherFault($"The router ended while it started, with exit code {Process.ExitCode}. {LastWords()}");
                }

                await Task.Delay(PollInterval, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LauncherFault($"The router was not ready within {ReadyPatience.TotalSeconds:0} seconds. {LastWords()}");
        }
    }

    /// <summary>Asks the router to finish what it does and end; if it outlasts its own limit for that, it is killed.</summary>
    public async ValueTask DisposeAsync()
    {
        Signals.Stop(Process);
        try
        {
            await Ended.WaitAsync(StopPatience);
        }
        catch (TimeoutException)
        {
            Process.Kill(entireProcessTree: true);
            await Ended;
        }

        Process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync("/api/health/ready", cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }

    private static ProcessStartInfo StartInfo(RouterSettings settings, bool redirect)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "host", OperatingSystem.IsWindows() ? "RequestRouter.Local.Host.exe" : "RequestRouter.Local.Host");
        var start = new ProcessStartInfo(program, [AppFolder])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
        };

        // Addresses set for other programs (container images set them) are not for this one.
        foreach (var name in (string[])["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "DOTNET_URLS"])
        {
            start.Environment.Remove(name);
        }

        // The same .NET as ours, wherever it is installed.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        foreach (var (name, value) in settings.Values)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    private void Heard(string? line, Action<string> log)
    {
        if (line is null)
        {
            return;
        }

        recent.Enqueue(line);
        while (recent.Count > 10)
        {
            recent.TryDequeue(out _);
        }

        log(line);
    }

    private string LastWords() => recent.IsEmpty ? "Its log says why." : $"It said: {string.Join(' ', recent.Select(line => line.Trim()))}";
}
