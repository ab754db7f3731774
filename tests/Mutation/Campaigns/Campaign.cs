using System.Collections.Concurrent;
using RequestRouter.Mutation.Looking;

namespace RequestRouter.Mutation.Campaigns;

/// <summary>
/// Looks at mutants: first in processes that go from one to the next; then, each in a process of its own, at those that stayed alive
/// there, for what was built once in a process does not show in it, and at those that are passed at the start only.
/// </summary>
/// <param name="program">This program beside the library with its mutants.</param>
/// <param name="coverageFile">Which test passes what.</param>
/// <param name="workers">How many processes at a time.</param>
internal sealed class Campaign(string program, string coverageFile, int workers)
{
    private readonly Coverage _coverage = Coverage.Read(coverageFile);
    private readonly ConcurrentDictionary<int, Verdict> _verdicts = new();

    /// <returns>A verdict for each.</returns>
    public IReadOnlyDictionary<int, Verdict> Run(IReadOnlyCollection<int> mutants)
    {
        var atStart = _coverage.AtStart.ToHashSet();
        var passed = _coverage.Tests.SelectMany(t => t.Mutants).ToHashSet();
        foreach (var mutant in mutants.Where(m => !passed.Contains(m) && !atStart.Contains(m)))
            _verdicts[mutant] = new Verdict(Fate.NoCoverage);
        ConcurrentQueue<int> queue = new(mutants.Where(m => passed.Contains(m) && !atStart.Contains(m)));
        Parallel.For(0, workers, _ => Serve(queue));

        var kills = Path.ChangeExtension(coverageFile, ".kills");
        File.WriteAllLines(kills, _verdicts.Values.Select(v => v.Killer).OfType<string>());
        var alone = mutants.Where(m => !_verdicts.TryGetValue(m, out var v) || v.Fate == Fate.Survived || v.Spoilt).ToArray();
        Parallel.ForEach(alone, new ParallelOptions { MaxDegreeOfParallelism = workers }, m => _verdicts[m] = WorkerProcess.Once(program, coverageFile, kills, m));
        return _verdicts;
    }

    private void Serve(ConcurrentQueue<int> queue)
    {
        WorkerProcess? worker = null;
        while (queue.TryDequeue(out var mutant))
        {
            worker ??= WorkerProcess.Serving(program, coverageFile);
            var verdict = _verdicts[mutant] = worker.Look(mutant);
            if (verdict.Fate == Fate.Timeout || verdict.Spoilt)
            {
                worker.Dispose();
                worker = null;
            }
        }
        worker?.Dispose();
    }
}
