using System.Collections.Concurrent;
using System.Net;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;
using Xunit.Abstractions;

namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>
/// Many cases over two simulated years, in which both States say what is open to them and what is not. The full form has 2,000
/// cases: <c>SOAK_SUITE=full dotnet test tests/EndToEnd.Tests --filter SoakTests</c>. <c>SOAK_SEED</c> takes another seed,
/// <c>SOAK_CASES</c> another number.
/// </summary>
public sealed class SoakTests(SoakFixture fixture, ITestOutputHelper output) : IClassFixture<SoakFixture>
{
    private const int Steps = 61;
    private const string BetweenSteps = "P12D";

    private static readonly int Seed = Setting("SOAK_SEED", 20261124);
    private static readonly int Count = Setting("SOAK_CASES", Environment.GetEnvironmentVariable("SOAK_SUITE") == "full" ? 2000 : 16);

    private readonly RouterFixture router = fixture.Router;

    [Fact]
    public async Task After_two_years_no_row_waits_no_closed_case_has_a_clock_and_every_ledger_replays()
    {
        var cases = new List<SoakCase>();
        for (int number = 0; number < Count; number++)
        {
            var submitted = await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default);
            Assert.Equal(HttpStatusCode.Accepted, submitted.Status);
            cases.Add(new SoakCase(router, submitted.Body!["caseId"]!.GetValue<string>(), Seed + number));
        }

        await router.Clock.AdvanceAsync("PT0S", default);
        var answers = new ConcurrentDictionary<string, int>();
        for (int step = 0; step < Steps; step++)
        {
            await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (one, _) =>
            {
                if (await one.StepAsync() is { } answer)
                {
                    answers.AddOrUpdate(answer, 1, (_, before) => before + 1);
                }
            });
            await router.Clock.AdvanceAsync(BetweenSteps, default);
        }

        await router.Clock.AdvanceAsync("P1D", default);
        Print("answers", answers);
        Assert.True(answers.GetValueOrDefault("accepted") > Count, "the States said next to nothing that was accepted");
        Assert.True(answers.Keys.Count(code => code != "accepted") > 1, "next to nothing was rejected");
        Assert.DoesNotContain(answers.Keys, code => code.StartsWith("HTTP", StringComparison.Ordinal) || code is "INTERNAL" or "MALFORMED_BODY");
        Assert.Empty(await LeftBehindAsync());
        await CheckAsync(cases);
    }

    private async Task CheckAsync(IReadOnlyList<SoakCase> cases)
    {
        var outcomes = new ConcurrentDictionary<string, int>();
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (one, _) =>
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
        await foreach (var row in new CaseStore(clients, new BodyStore(clients)).FindLeftBehindAsync(router.Clock.GetUtcNow(), default))
        {
            left.Add(row);
        }

        return left;
    }

    private void Print(string what, IReadOnlyDictionary<string, int> counts) => output.WriteLine(
        $"{Count} cases, seed {Seed}, {what}: {string.Join(", ", counts.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}");

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out int value) ? value : otherwise;
}
