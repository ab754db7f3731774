using System.Diagnostics;
using System.Text.Json.Nodes;

namespace RequestRouter.Mutation.Mutants;

/// <summary>The library with every mutant compiled into it, and the list of them: made by Stryker.</summary>
internal static class MutatedLibrary
{
    /// <summary>Stryker's words for mutants that are none: what does not compile, and what is in another.</summary>
    private static readonly string[] None = ["CompileError", "Ignored"];

    /// <summary>Has Stryker write the library with its mutants.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="only">A part of the path of files that are changed; empty for all.</param>
    /// <param name="workers">How many test hosts at a time: mutants in tables, some 700, are looked at by Stryker too, whatever no test of its project passes.</param>
    /// <param name="into">A folder that takes the compiled library.</param>
    /// <exception cref="InvalidOperationException">Stryker failed; it has said why.</exception>
    public static IReadOnlyList<Mutant> Make(string root, string only, int workers, string into)
    {
        var project = Path.Combine(root, "tests", "Mutants");
        var report = Path.Combine(into, "stryker");
        Run(root, "tool", "restore");
        Run(project, ["stryker", "--output", report, "--concurrency", $"{workers}", .. only.Length > 0 ? ["--mutate", $"**/{only}"] : Array.Empty<string>()]);
        File.Copy(Path.Combine(project, "bin", "mutated", "RequestRouter.Convention.dll"), Path.Combine(into, "RequestRouter.Convention.dll"), true);
        return Read(Path.Combine(report, "reports", "mutation-report.json"), Path.Combine(root, "functions", "Convention"));
    }

    private static void Run(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{said}");
    }

    private static Mutant[] Read(string report, string library) =>
    [
        .. from file in JsonNode.Parse(File.ReadAllText(report))!["files"]!.AsObject()
           let lines = file.Value!["source"]!.GetValue<string>().Split('\n')
           from mutant in file.Value["mutants"]!.AsArray()
           where !None.Contains(mutant["status"]!.GetValue<string>())
           select Of(Path.GetRelativePath(library, file.Key).Replace('\\', '/'), lines, mutant),
    ];

    private static Mutant Of(string file, string[] lines, JsonNode mutant)
    {
        var (from, to) = (mutant["location"]!["start"]!, mutant["location"]!["end"]!);
        var (line, column) = (from["line"]!.GetValue<int>(), from["column"]!.GetValue<int>());
        var text = lines[line - 1];
        var end = to["line"]!.GetValue<int>() == line ? to["column"]!.GetValue<int>() - 1 : text.Length;
        return new Mutant(int.Parse(mutant["id"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture), $"{file}:{line}",
            mutant["mutatorName"]!.GetValue<string>(), text[(column - 1)..end].Trim(), mutant["replacement"]!.GetValue<string>());
    }
}
