using System.Diagnostics;
using RequestRouter.Mutation.Looking;
using RequestRouter.Mutation.Mutants;

namespace RequestRouter.Mutation.Campaigns;

/// <summary>A folder with this program, the tests, and the library with its mutants in the place of the library.</summary>
internal sealed class RunFolder
{
    private readonly string _root;
    private readonly string _folder;

    /// <param name="root">The checkout: the folder is within it, for tests look for its pages above themselves.</param>
    public RunFolder(string root)
    {
        _root = root;
        _folder = Path.Combine(root, "tests", "Mutation", "bin", "mutated");
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, true);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Has these tests look at all mutants of these files.</summary>
    /// <param name="settings">Which.</param>
    /// <param name="progress">Is told what is done.</param>
    /// <exception cref="InvalidOperationException">No file is of this name, or a test fails with no mutant in force.</exception>
    public (IReadOnlyList<Mutant> Mutants, IReadOnlyDictionary<int, Verdict> Verdicts) Look(Settings settings, TextWriter progress)
    {
        progress.WriteLine("Stryker writes the mutants.");
        var mutants = MutatedLibrary.Make(_root, settings.Only, settings.Workers, _folder);
        if (mutants.Count == 0)
            throw new InvalidOperationException($"No file of the library with something to change is {settings.Only}.");
        progress.WriteLine($"Which tests pass which of {mutants.Count}.");
        var program = Path.Combine(_folder, Path.GetFileName(typeof(RunFolder).Assembly.Location));
        var coverage = Path.Combine(_folder, "coverage.json");
        Cover(program, coverage, settings.Tests);
        progress.WriteLine($"{settings.Workers} processes look at them.");
        return (mutants, new Campaign(program, coverage, settings.Workers, progress).Run([.. mutants.Select(m => m.Number)]));
    }

    private static void Cover(string program, string coverage, string tests)
    {
        using var covering = Process.Start("dotnet", [program, Verbs.Cover, coverage, tests]);
        covering.WaitForExit();
        if (covering.ExitCode != 0)
            throw new InvalidOperationException("The tests did not run with no mutant in force.");
        var failing = Coverage.Read(coverage).Failing;
        if (failing.Count > 0)
            throw new InvalidOperationException($"These fail with no mutant in force: {string.Join(", ", failing)}");
    }
}
