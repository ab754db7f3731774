using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using RequestRouter.Local;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Stack;

namespace RequestRouter.EndToEnd.Tests.Launcher;

/// <summary>The launcher as a user starts it: a process of its own with a state folder and a port of its own.</summary>
internal sealed class Launched : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-launched-");
    private readonly ConcurrentQueue<string> lines = new();

    private Launched(string[] arguments, string? searchPath = null, string? cache = null)
    {
        // A shell lets what it starts in the background ignore SIGINT, and so would the launcher that a test starts there.
        var start = new ProcessStartInfo("/usr/bin/env", ["--default-signal=INT", Path.Combine(AppContext.BaseDirectory, "RequestRouter.Local"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment[StateFolder.Variable] = folder.FullName;
        start.Environment["PATH"] = searchPath ?? Environment.GetEnvironmentVariable("PATH");
        if (cache is not null)
        {
            start.Environment[NodeInstallation.CacheVariable] = cache;
        }

        Process = Process.Start(start)!;
        Process.OutputDataReceived += (_, line) => Heard(line.Data);
        Process.ErrorDataReceived += (_, line) => Heard(line.Data);
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    public Process Process { get; }

    public string Output => string.Join('\n', lines);

    /// <summary>Where the stack it started is.</summary>
    public RunningRouter Running => RunningRouter.Read(StateFolder.At(folder.FullName))!;

    public static Launched Start(params string[] arguments) => new(arguments);

    /// <summary>Starts <c>run</c> where programs are looked for in one folder only.</summary>
    /// <param name="folder">That folder.</param>
    /// <param name="cache">Where it installs; null for where it always does.</param>
    public static Launched RunOnPath(string folder, string? cache = null) => new(["run", "--port", $"{FreePort.Any()}"], folder, cache);

    /// <summary>Starts <c>run</c> on a free port and waits until it says what to do next.</summary>
    public static async Task<Launched> RunAsync(params string[] arguments)
    {
        var launched = Start(["run", "--port", $"{FreePort.Any()}", .. arguments]);
        await Eventually.IsTrueAsync(
            () => launched.Output.Contains("is ready at", StringComparison.Ordinal) || launched.Process.HasExited, Patience, () => launched.Output);
        Assert.False(launched.Process.HasExited, launched.Output);
        return launched;
    }

    public async Task<int> ExitCodeAsync()
    {
        await Process.WaitForExitAsync().WaitAsync(Patience);
        return Process.ExitCode;
    }

    public static bool Listens(int port)
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            Signals.Stop(Process);
            await ExitCodeAsync();
        }

        Process.Dispose();
        folder.Delete(recursive: true);
    }

    private void Heard(string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
