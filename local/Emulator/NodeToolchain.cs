using System.ComponentModel;
using System.Diagnostics;

namespace RequestRouter.Local.Emulator;

/// <summary>The Node.js of this machine, which runs Azurite, and its npm, which installs it.</summary>
internal static class NodeToolchain
{
    /// <summary>What the packages of the pinned Azurite ask for.</summary>
    private const int OldestMajor = 20;

    private const string Remedy = "install Node.js 20 or newer (nodejs.org, or your system's packages) and try again";

    /// <summary>The command that starts node, once it is known to be new enough.</summary>
    /// <exception cref="LauncherFault">Node.js is missing or too old.</exception>
    public static async Task<string> NodeAsync(CancellationToken cancellationToken)
    {
        var version = await VersionAsync("node", cancellationToken);
        return MajorOf(version) >= OldestMajor
            ? "node"
            : throw new LauncherFault($"Azurite, the storage emulator, needs Node.js {OldestMajor}, and this machine has {version}: {Remedy}.");
    }

    /// <summary>Runs npm to its end in a folder; a failure carries the cause that npm tells.</summary>
    /// <param name="what">What it installs, for people.</param>
    /// <exception cref="LauncherFault">npm is missing, or failed.</exception>
    public static async Task NpmAsync(string what, string folder, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await RunAsync(Npm, folder, arguments, cancellationToken);
        if (exitCode != 0)
        {
            throw new LauncherFault($"npm could not install {what} (exit code {exitCode}): {CauseIn(output)}");
        }
    }

    /// <summary>What npm says of its failure: it begins with the cause, and ends with where its log is.</summary>
    internal static string CauseIn(string output) => string.Join(
        ' ',
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.Contains("A complete log of this run", StringComparison.Ordinal) && !line.EndsWith(".log", StringComparison.Ordinal))
            .Take(6));

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static async Task<string> VersionAsync(string command, CancellationToken cancellationToken) =>
        (await RunAsync(command, Path.GetTempPath(), ["--version"], cancellationToken)).Output.Trim();

    private static int MajorOf(string version) =>
        int.TryParse(version.TrimStart('v').Split('.')[0], out var major) ? major : 0;

    private static async Task<(int ExitCode, string Output)> RunAsync(
        string command, string folder, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
                var errors = process.StandardError.ReadToEndAsync(cancellationToken);
                await process.WaitForExitAsync(cancellationToken);
                return (process.ExitCode, await output + await errors);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
        catch (Win32Exception)
        {
            throw new LauncherFault($"Azurite, the storage emulator, runs on Node.js, and no '{command}' is on the PATH: {Remedy}.");
        }
    }
}
