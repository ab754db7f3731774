using System.Diagnostics;
using System.Reflection;

namespace RequestRouter.Router.Tests.Infra;

/// <summary>The compiler of the templates, which NuGet brings (Linux on x64). It asks nobody: no module comes from a registry.</summary>
internal static class Bicep
{
    private static readonly string Program = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Bicep").Value!;

    /// <summary>What it says, nothing where all is well, and its exit code.</summary>
    public static (int Code, string Said, string Output) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said.Result, output);
    }
}
