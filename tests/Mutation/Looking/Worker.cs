using Xunit.Abstractions;

namespace RequestRouter.Mutation.Looking;

/// <summary>Puts mutants in force, and runs the tests that pass them until one fails.</summary>
/// <param name="run">The tests.</param>
/// <param name="mutants">The switch.</param>
/// <param name="coverage">Which test passes what.</param>
/// <param name="killers">Tests that failed before for other mutants: they are tried first.</param>
internal sealed class Worker(TestRun run, MutantControl mutants, Coverage coverage, IEnumerable<string> killers)
{
    /// <summary>An answer on the standard output begins so: tests may write there too.</summary>
    public const string Answers = "@@";

    /// <summary>Before the name of a test that fails with no mutant in force too, since this process looked at one: it is of no more use.</summary>
    public const char Spoilt = '!';

    private readonly Dictionary<string, ITestCase> _cases = run.Cases.GroupBy(c => c.UniqueID).ToDictionary(g => g.Key, g => g.First());
    private readonly Dictionary<string, int> _kills = killers.CountBy(k => k).ToDictionary();

    /// <summary>Runs all tests once, so that every table is built as it is written, and then answers each number that comes on the standard input.</summary>
    public void Serve()
    {
        mutants.PutInForce(null);
        var passing = coverage.Tests.SelectMany(t => t.Mutants.Select(m => (Mutant: m, Test: t))).ToLookup(p => p.Mutant, p => p.Test);
        run.Run(coverage.Tests.Select(t => _cases[t.Id]));
        Answer("");
        while (Console.ReadLine() is { } line)
        {
            var mutant = int.Parse(line, System.Globalization.CultureInfo.InvariantCulture);
            mutants.PutInForce(mutant);
            var failed = FirstToFail(passing[mutant]);
            mutants.PutInForce(null);
            Answer(failed is null ? "" : run.Run([failed]).Failed is null ? failed.DisplayName : Spoilt + failed.DisplayName);
        }
    }

    /// <summary>Answers for the one mutant that has been in force since this process began.</summary>
    public void Once(int mutant) =>
        Answer(FirstToFail(coverage.AtStart.Contains(mutant) ? coverage.Tests : coverage.Tests.Where(t => t.Mutants.Contains(mutant)))?.DisplayName ?? "");

    private static void Answer(string text)
    {
        Console.WriteLine(Answers + text);
        Console.Out.Flush();
    }

    /// <summary>What often failed and takes little comes first.</summary>
    private ITestCase? FirstToFail(IEnumerable<CoveredTest> tests)
    {
        var cases = tests.OrderByDescending(t => (_kills.GetValueOrDefault(t.Name) + 0.01) / (t.Seconds + 0.002))
            .Select(t => _cases.GetValueOrDefault(t.Id)).OfType<ITestCase>().ToArray();
        for (var (from, size) = (0, 8); from < cases.Length; from += size, size *= 4)
        {
            if (run.Run(cases.Skip(from).Take(size)).Failed is { } failed)
            {
                _kills[failed.DisplayName] = _kills.GetValueOrDefault(failed.DisplayName) + 1;
                return failed;
            }
        }
        return null;
    }
}
