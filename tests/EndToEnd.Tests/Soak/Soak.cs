using System.Collections.Concurrent;
using System.Diagnostics;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Notices;
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
            SoakSettings.Report($"step {step + 1} of {steps}, {router.TimesKilled} kills, {lasted.Elapsed.TotalSeconds:0} s");
        }

        await router.AdvanceAsync(TimeSpan.FromDays(1));
        Print("answers", Answers);
        print($"{count} cases, {steps} steps, {router.TimesKilled} kills: {lasted.Elapsed.TotalSeconds:0} s");
    }

    /// <summary>
    /// No row waits, no message is dead, no closed case has a clock, every ledger is whole and comes out the same when it is decided
    /// again, and every notice in a ledger is in its addressee's inbox once.
    /// </summary>
    public async Task CheckAsync()
    {
        Assert.DoesNotContain(Answers.Keys, code => code.StartsWith("HTTP", StringComparison.Ordinal) || code is "INTERNAL" or "MALFORMED_BODY");
        Assert.Empty(await LeftBehindAsync());
        Assert.Empty(await router.DeadLettersAsync());
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
        await CheckInboxesAsync();
        await CheckStatisticsAsync();
    }

    /// <summary>What was counted step by step is what the ledgers say, whatever happened in between.</summary>
    private async Task CheckStatisticsAsync()
    {
        var recount = new Recount();
        foreach (var one in Cases)
        {
            await Ledgers.WalkAsync(router.Storage, one.CaseId, recount.Take);
        }

        foreach (var system in new[] { router.Netherlands, router.Singapore })
        {
            var answer = await SoakRouter.InsistAsync(() => system.GetAsync("statistics?from=2026-01&to=2030-12", default));
            Assert.Equal(recount.Lines, Recount.Of(answer.Body!));
        }
    }

    /// <summary>Told once, each of them: not lost with a process, and not told again by the next.</summary>
    private async Task CheckInboxesAsync()
    {
        var recorded = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Cases, AtOnce, async (one, _) =>
        {
            foreach (var entry in await Ledgers.ReadAsync(router.Storage, one.CaseId))
            {
                foreach (var (index, notice) in entry.Notices.Index())
                {
                    recorded.Add($"{notice.To} {new NoticeId(entry.CaseId, entry.Number, index)}");
                }
            }
        });
        (string Notice, long Number)[] told = [.. await ToldAsync(router.Netherlands), .. await ToldAsync(router.Singapore)];
        print($"{count} cases, seed {seed}: {told.Length} notices in the inboxes");
        var numbers = told.ToLookup(one => one.Notice, one => one.Number, StringComparer.Ordinal);
        Assert.Equal([], recorded.Where(notice => !numbers.Contains(notice)).Select(notice => $"{notice} is in no inbox"));
        Assert.Equal([], numbers.Where(notice => notice.Count() > 1).Select(notice => $"{notice.Key} stands at {string.Join(" and ", notice)}"));
        Assert.Equal(recorded.Count, told.Length);
    }

    /// <summary>Notices of cases only: the yearly list of contacts is in no ledger.</summary>
    private static async Task<IReadOnlyList<(string Notice, long Number)>> ToldAsync(NationalSystem reader)
    {
        var told = new List<(string, long)>();
        long last = 0;
        var page = await reader.ReadInboxAsync(0, TimeSpan.Zero, default);
        while (page.Notices.Count > 0)
        {
            Assert.Equal(page.Notices.Select((_, index) => last + index + 1), page.Notices.Select(notice => notice.Number));
            told.AddRange(page.Notices.Where(notice => notice.Notice.CaseId is not null).Select(notice => ($"{notice.Notice.To} {notice.Notice.Id}", notice.Number)));
            last = page.Notices[^1].Number;
            page = await reader.ReadInboxAsync(page.Cursor, TimeSpan.Zero, default);
        }

        return told;
    }

    private async Task<IReadOnlyList<LeftBehind>> LeftBehindAsync()
    {
        var clients = new StorageClients(new StorageSettings(router.Storage, null, null));
        var left = new List<LeftBehind>();
        await foreach (var row in LeftBehind.InAsync(clients, router.Now))
        {
            left.Add(row);
        }

        return left;
    }

    private void Print(string what, IReadOnlyDictionary<string, int> counts) => print(
        $"{count} cases, seed {seed}, {what}: {string.Join(", ", counts.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}");
}
