using System.Globalization;
using RequestRouter.Mutation.Campaigns;
using RequestRouter.Mutation.Mutants;

namespace RequestRouter.Mutation;

/// <summary>What is told at the end: the score of each folder, and each mutant that is alive.</summary>
internal static class Report
{
    /// <returns>The score, in percent: those killed, or seen because the tests did not end, of all.</returns>
    public static double Write(IReadOnlyList<Mutant> mutants, IReadOnlyDictionary<int, Verdict> verdicts, TextWriter to)
    {
        foreach (var mutant in mutants.Where(m => verdicts[m.Number].IsAlive).OrderBy(m => m.Place, StringComparer.Ordinal).ThenBy(m => m.Number))
            to.WriteLine($"{verdicts[mutant.Number].Fate} {mutant.Place} ({mutant.Number}, {mutant.Kind}): {mutant.Written} => {mutant.Instead.ReplaceLineEndings(" ")}");
        foreach (var folder in mutants.GroupBy(m => string.Join('/', m.Place.Split('/').SkipLast(1).Take(2))).OrderBy(f => f.Key, StringComparer.Ordinal))
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder.Key}: {Score(folder, verdicts):0.0} % of {folder.Count()}"));
        var fates = mutants.CountBy(m => verdicts[m.Number].Fate).ToDictionary();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mutants.Count} mutants: {string.Join(", ", Enum.GetValues<Fate>().Select(f => $"{fates.GetValueOrDefault(f)} {f}"))}: score {Score(mutants, verdicts):0.00} %"));
        return Score(mutants, verdicts);
    }

    private static double Score(IEnumerable<Mutant> mutants, IReadOnlyDictionary<int, Verdict> verdicts) =>
        mutants.Select(m => verdicts[m.Number].IsAlive ? 0.0 : 100).DefaultIfEmpty(100).Average();
}
