using System.Text.Json;

namespace RequestRouter.Mutation.Looking;

/// <summary>Which tests pass which mutants.</summary>
/// <param name="Tests">The tests, with what each takes and passes.</param>
/// <param name="AtStart">Mutants that are passed once in a process, while tables are built or tests are looked for: where it has begun, they do not show.</param>
/// <param name="Failing">Tests that fail with no mutant in force, and so tell nothing.</param>
internal sealed record Coverage(IReadOnlyList<CoveredTest> Tests, IReadOnlyCollection<int> AtStart, IReadOnlyList<string> Failing)
{
    public static Coverage Read(string path) => JsonSerializer.Deserialize<Coverage>(File.ReadAllText(path))!;

    /// <summary>Runs all tests together, and then each by itself.</summary>
    /// <param name="run">The tests.</param>
    /// <param name="mutants">The switch, which has noted what was passed since the process began.</param>
    public static Coverage Of(TestRun run, MutantControl mutants)
    {
        var (passed, building) = mutants.Passed();
        HashSet<int> atStart = [.. passed, .. building];
        run.Run(run.Cases);
        var first = mutants.Passed();
        atStart.UnionWith(first.WhileBuilding);
        HashSet<int> onlyOnce = [.. first.Passed];
        List<CoveredTest> tests = [];
        List<string> failing = [];
        foreach (var test in run.Cases)
        {
            var outcome = run.Run([test]);
            (passed, building) = mutants.Passed();
            atStart.UnionWith(building);
            onlyOnce.ExceptWith(passed);
            if (outcome.Failed is null)
                tests.Add(new CoveredTest(test.UniqueID, test.DisplayName, outcome.Seconds, [.. passed.Order()]));
            else
                failing.Add(test.DisplayName);
        }
        atStart.UnionWith(onlyOnce);
        return new Coverage(tests, atStart, failing);
    }

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this));
}
