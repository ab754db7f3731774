using System.Collections.Concurrent;
using System.Diagnostics;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>
/// Many cases on one router. In each step every case says at most one thing; then everything settles, and the clock moves on by
/// the same span.
/// </summary>
internal sealed class Soak(SoakRouter router, int count, int seed, Action<string> print)
{
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromDays(12);
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 16 };

    public IReadOnlyList<SoakCase> Cases { get; } = [.. Enumerable.Range(0, count).Select(number => new SoakCase(router, seed, number))];

    /// <summary>How often each answer was given, by problem code or "accepted".</summary>
    public ConcurrentDictionary<string, int> Answers { get; } = new();

    public async Task PlayAsync(int steps)
    {
        var lasted = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Cases, AtOnce, async (one, _) => await one.SubmitAsync());
        await router.AdvanceAsync(TimeSpan.Zero);
        for (int step = 0; step < steps; step++)
        {
            await Parallel.ForEachAsync(Cases, AtOnce, async (one, _) =>
            {
                if (await one.StepAsync(step) is { } answer)
                {
                    Answers.AddOrUpdate(answer, 1, (_, before) => before + 1);
                }
            });
            await router.AdvanceAsync(BetweenSteps);
        }

        await router.AdvanceAsync(TimeSpan.FromDays(1));
        Print("answers", Answers);
        print($"{count} cases, {steps} steps, {router.TimesKilled} kills: {lasted.Elapsed.TotalSeconds:0} s");
    }

    /// <summary>No row waits, no closed case has a clock, and every ledger is whole and comes out the same when it is decided again.</summary>
    public async Task CheckAsync()
    {
        Assert.DoesNotContain(Answers.Keys, code => code.StartsWith("HTTP", StringComparison.Ordinal) || code is "INTERNAL" or "MALFORMED_BODY");
        Assert.Empty(await LeftBehindAsync());
        var outcomes = new ConcurrentDictionary<string, int>();
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Cases, AtOnce, async (one, _) =>
        {
            var (state, clocks) = await one.StandingAsync();
            outcomes.AddOrUpdate(state, 1, (_, before) => before + 1);
            string? fault = state == "closed" && clocks > 0 ? $"closed with {clocks} clocks"
                : await Ledgers.FirstFaultAsync(router.Storage, one.CaseId) ?? await Ledgers.FirstDifferenceAsync(router.Storage, one.CaseId);
            if (fault is not null)
            {
                faults.Add($"{one.CaseId}: {fault}");
            }
        });
        Print("outcomes", outcomes);
        Assert.Empty(faults);
    }

    private async Task<IReadOnlyList<LeftBehind>> LeftBehindAsync()
    {
        var clients = new StorageClients(new StorageSettings(router.Storage, null, null));
        var left = new List<LeftBehind>();
        await foreach (var row in new CaseStore(clients, new BodyStore(clients)).FindLeftBehindAsync(router.Now, default))
        {
            left.Add(row);
        }

        return left;
    }

    private void Print(string what, IReadOnlyDictionary<string, int> counts) => print(
        $"{count} cases, seed {seed}, {what}: {string.Join(", ", counts.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}");
}
