using System.Diagnostics;
using RequestRouter.Mutation.Mutants;

namespace RequestRouter.Mutation.Campaigns;

/// <summary>A folder within the checkout with this program, the tests, and the library with its mutants in the place of the library.</summary>
internal sealed class Ground
{
    private readonly string _folder;

    /// <param name="root">The checkout: tests look for it above themselves.</param>
    public Ground(string root)
    {
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

    /// <summary>Looks at all mutants of these files with these tests.</summary>
    public (IReadOnlyList<Mutant> Mutants, IReadOnlyDictionary<int, Verdict> Verdicts) Look(string root, Settings settings, TextWriter progress)
    {
        progress.WriteLine("Stryker writes the mutants.");
        var mutants = MutatedLibrary.Make(root, settings.Only, _folder);
        var program = Path.Combine(_folder, Path.GetFileName(typeof(Ground).Assembly.Location));
        var coverage = Path.Combine(_folder, "coverage.json");
        progress.WriteLine($"Which tests pass which of {mutants.Count}.");
        using (var covering = Process.Start("dotnet", [program, Verbs.Cover, coverage, settings.Tests]))
        {
            covering.WaitForExit();
            if (covering.ExitCode != 0)
                throw new InvalidOperationException("The tests did not run with no mutant in force.");
        }
        var failing = Looking.Coverage.Read(coverage).Failing;
        if (failing.Count > 0)
            throw new InvalidOperationException($"These fail with no mutant in force: {string.Join(", ", failing)}");
        progress.WriteLine($"{settings.Workers} processes look at them.");
        return (mutants, new Campaign(program, coverage, settings.Workers).Run([.. mutants.Select(m => m.Number)]));
    }
}
