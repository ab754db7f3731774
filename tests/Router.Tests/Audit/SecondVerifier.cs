using System.Diagnostics;

namespace RequestRouter.Router.Tests.Audit;

/// <summary>The verifier of functions/docs/verify.mjs, which shares no code with the router.</summary>
internal static class SecondVerifier
{
    private static readonly string Program = Path.Combine(RootOf(AppContext.BaseDirectory), "functions", "docs", "verify.mjs");

    /// <summary>What it says of each file, in order: "sound", or what is wrong.</summary>
    public static async Task<IReadOnlyList<string>> SaysOfAsync(IReadOnlyList<byte[]> exports, string? routerKeys = null, string extension = "jsonl", string? policy = null)
    {
        var folder = Directory.CreateTempSubdirectory("requestrouter-exports-");
        try
        {
            var names = exports.Select((_, index) => $"{index}.{extension}").ToList();
            foreach (var (name, export) in names.Zip(exports))
            {
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), export);
            }

            string[] trusted = routerKeys is null ? [] : ["--router-keys", "keys.json"];
            if (routerKeys is not null)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, "keys.json"), routerKeys);
            }

            string[] asked = policy is null ? [] : ["--policy", "policy.txt"];
            if (policy is not null)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, "policy.txt"), policy);
            }

            var start = new ProcessStartInfo("node", [Program, .. trusted, .. asked, .. names]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            string said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            var answers = said.TrimEnd('\n').Split('\n').Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]).ToList();
            Assert.Equal(exports.Count, answers.Count);
            Assert.Equal(answers.TrueForAll(answer => answer == "sound") ? 0 : 1, process.ExitCode);
            return answers;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : RootOf(Path.GetDirectoryName(folder)!);
}
