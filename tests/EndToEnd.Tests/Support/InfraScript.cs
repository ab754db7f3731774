using System.Diagnostics;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Runs a script of <c>infra/</c> as a pipeline would.</summary>
internal static class InfraScript
{
    public static async Task<(int Code, string Said)> RunAsync(string name, IReadOnlyList<string> arguments, Dictionary<string, string> environment)
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "RequestRouter.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var start = new ProcessStartInfo(Path.Combine(root, "infra", name), arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
