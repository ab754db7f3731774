using System.Collections.Concurrent;
using RequestRouter.Mutation.Looking;

namespace RequestRouter.Mutation.Campaigns;

/// <summary>
/// Looks at mutants: first in processes that go from one to the next; then, each in a process of its own, at those that stayed alive
/// there, for what was built once in a process does not show in it, and at those that are passed at the start only.
/// </summary>
internal sealed class Campaign
{
    private readonly string _program;
    private readonly string _coverage;
    private readonly int _workers;
    private readonly TextWriter _progress;
    private readonly HashSet<int> _atStart;
    private readonly Dictionary<int, double> _seconds;
    private readonly double _secondsOfAll;
    private readonly ConcurrentDictionary<int, Verdict> _verdicts = new();
    private int _looked;

    /// <param name="program">This program beside the library with its mutants.</param>
    /// <param name="coverage">The file that says which test passes what.</param>
    /// <param name="workers">How many processes at a time.</param>
    /// <param name="progress">Is told after each 500.</param>
    public Campaign(string program, string coverage, int workers, TextWriter progress)
    {
        (_program, _coverage, _workers, _progress) = (program, coverage, workers, progress);
        var covered = Coverage.Read(coverage);
        _atStart = [.. covered.AtStart];
        _seconds = covered.Tests.SelectMany(t => t.Mutants.Select(m => (Mutant: m, t.Seconds))).GroupBy(p => p.Mutant).ToDictionary(g => g.Key, g => g.Sum(p => p.Seconds));
        _secondsOfAll = covered.Tests.Sum(t => t.Seconds);
    }

    /// <returns>A verdict for each.</returns>
    public IReadOnlyDictionary<int, Verdict> Run(IReadOnlyCollection<int> mutants)
    {
        foreach (var mutant in mutants.Where(m => !_seconds.ContainsKey(m) && !_atStart.Contains(m)))
            _verdicts[mutant] = new Verdict(Fate.NoCoverage);
        ConcurrentQueue<int> queue = new(mutants.Where(m => _seconds.ContainsKey(m) && !_atStart.Contains(m)));
        Task.WaitAll([.. Enumerable.Range(0, _workers).Select(_ => Task.Factory.StartNew(() => Serve(queue), TaskCreationOptions.LongRunning))]);

        var kills = Path.ChangeExtension(_coverage, ".kills");
        File.WriteAllLines(kills, _verdicts.Values.Select(v => v.Killer).OfType<string>());
        _looked = 0;
        var alone = mutants.Where(m => !_verdicts.TryGetValue(m, out var v) || v.Fate == Fate.Survived || v.Spoilt).ToArray();
        _progress.WriteLine($"{alone.Length} are looked at in processes of their own.");
        Parallel.ForEach(alone, new ParallelOptions { MaxDegreeOfParallelism = _workers }, m => Add(m, WorkerProcess.Once(_program, _coverage, kills, m, Limit(m))));
        return _verdicts;
    }

    private void Serve(ConcurrentQueue<int> queue)
    {
        WorkerProcess? worker = null;
        while (queue.TryDequeue(out var mutant))
        {
            worker ??= WorkerProcess.Serving(_program, _coverage);
            var verdict = worker.Look(mutant, Limit(mutant));
            Add(mutant, verdict);
            if (verdict.Fate == Fate.Timeout || verdict.Spoilt)
            {
                worker.Dispose();
                worker = null;
            }
        }
        worker?.Dispose();
    }

    /// <summary>Several times what the tests take that pass it, and what a process takes to begin.</summary>
    private TimeSpan Limit(int mutant) => TimeSpan.FromSeconds(15 + (4 * (_atStart.Contains(mutant) ? _secondsOfAll : _seconds[mutant])));

    private void Add(int mutant, Verdict verdict)
    {
        _verdicts[mutant] = verdict;
        if (Interlocked.Increment(ref _looked) is var looked && looked % 500 == 0)
            _progress.WriteLine($"{looked}");
    }
}
