using System.Diagnostics;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>A command of this machine, run to its end.</summary>
internal static class Command
{
    /// <summary>What the build that runs these tests has set for itself, and what another build must not take over.</summary>
    private static readonly string[] OfThisBuild = ["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly"];

    /// <summary>Its exit code and all that it said, errors last.</summary>
    public static async Task<(int ExitCode, string Said)> TryAsync(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in OfThisBuild)
        {
            start.Environment.Remove(name);
        }

        start.Environment["KIOTA_OFFLINE_ENABLED"] = "true"; // it would ask for newer versions of itself
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "true";
        start.Environment["NO_PROXY"] = "127.0.0.1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await errors);
    }

    /// <summary>All that it said; fails the test with it where the command fails.</summary>
    public static async Task<string> RunAsync(string folder, string command, params string[] arguments)
    {
        var (exitCode, said) = await TryAsync(folder, command, arguments);
        Assert.True(exitCode == 0, $"{command} {string.Join(' ', arguments)} ended with {exitCode}: {said}");
        return said;
    }
}
