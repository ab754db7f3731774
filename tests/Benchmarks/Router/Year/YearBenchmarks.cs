using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.Local.Demo;

namespace RequestRouter.Benchmarks.Router.Year;

/// <summary>
/// What a year of requests takes of what Azure counts: first what a day without work takes, and each of the five ways in which a request goes, eight at a time; from these what a year
/// of 40 requests (<c>YEAR_REQUESTS</c>) among each other should take, and then what it took. Fails where the two are more than a fifth apart. With 40, as with 37,056 and a
/// sweep each minute, less than one thing happens between two sweeps; with more, several share what a sweep asks, and each costs less.
/// </summary>
internal static class YearBenchmarks
{
    private const int Days = 365;
    private const int DaysOfSending = 100;
    private const int QuietDays = 30;

    /// <summary>Of each way so many at a time, one after the other: a sweep or a checkpoint is for all of which something is to be done.</summary>
    private const int Together = 8;

    private const int DaysBetween = 2;

    /// <summary>After the last word of a case: what is still to be done then takes no longer.</summary>
    private const int DaysAfter = 120;

    private const double MostApart = 0.2;

    private static readonly int Requests = int.TryParse(Environment.GetEnvironmentVariable("YEAR_REQUESTS"), out int requests) ? requests : 40;

    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 16 };

    public static async Task RunAsync()
    {
        await using var bench = await RouterBench.StartAsync(rehearsal: true, inMemory: true);
        string first = await OpenAsync(bench); // what the first request needs is there after it
        await SayAsync(bench, first, Says.NoLongerRequired("withdrawn", "The suspect has handed the device over."), byRequesting: true);
        await PassAsync(bench, DaysAfter);

        var day = await TookAsync(bench, () => PassAsync(bench, QuietDays)) * (1.0 / QuietDays);
        Console.WriteLine($"a day without work                {day}");
        var ways = new List<Effort>();
        foreach (var way in YearCase.Ways)
        {
            var some = Enumerable.Range(0, Together).Select(number => way with { Day = number * DaysBetween }).ToList();
            int lasts = some[^1].Day + way.Lines[^1].After + DaysAfter;
            ways.Add((await TookAsync(bench, () => LiveAsync(bench, some, lasts)) - (day * lasts)) * (1.0 / Together));
            Console.WriteLine($"{way.Name,-33} {ways[^1]}");
        }

        var year = Enumerable.Range(0, Requests).Select(number => YearCase.Of(number, number * DaysOfSending / Requests)).ToList();
        var foretold = year.Aggregate(day * Days, (sum, one) => sum + ways[YearCase.Ways.ToList().FindIndex(way => way.Name == one.Name)]);
        var took = await TookAsync(bench, () => LiveAsync(bench, year, Days));
        Console.WriteLine($"a year of {Requests:N0}, foretold          {foretold}\na year of {Requests:N0}, measured          {took}\na request, days without work apart {(took - (day * Days)) * (1.0 / Requests)}");
        double apart = new[] { foretold.Operations / took.Operations, foretold.Messages / took.Messages, foretold.Durable / took.Durable }.Max(ratio => Math.Abs(ratio - 1));
        Console.WriteLine($"at most {apart:P1} apart");
        if (apart > MostApart)
        {
            throw new InvalidOperationException("The year is not what its parts foretell.");
        }
    }

    private static async Task<Effort> TookAsync(RouterBench bench, Func<Task> what)
    {
        var before = await Effort.SoFarAsync(bench);
        await what();
        return await Effort.SoFarAsync(bench) - before;
    }

    /// <summary>Day by day, with what is due to be sent and said on each.</summary>
    private static async Task LiveAsync(RouterBench bench, IReadOnlyList<YearCase> all, int days)
    {
        string[] cases = new string[all.Count];
        for (int today = 0; today < days; today++)
        {
            await Parallel.ForAsync(0, all.Count, AtOnce, async (number, _) =>
            {
                if (all[number].Day == today)
                {
                    cases[number] = await OpenAsync(bench);
                }

                foreach (var (_, byRequesting, said) in all[number].Lines.Where(line => all[number].Day + line.After == today))
                {
                    await SayAsync(bench, cases[number], said, byRequesting);
                }
            });
            await PassAsync(bench, 1);
        }
    }

    private static async Task PassAsync(RouterBench bench, int days)
    {
        for (int passed = 0; passed < days; passed++)
        {
            await bench.AdvanceAsync("P1D");
        }
    }

    private static async Task<string> OpenAsync(RouterBench bench)
    {
        var answer = await bench.Netherlands.SubmitAsync(bench.NewRequest(), default);
        return answer.Status == HttpStatusCode.Accepted ? answer.Body!["caseId"]!.GetValue<string>() : throw new InvalidOperationException($"{(int)answer.Status}: {answer.Body}");
    }

    private static async Task SayAsync(RouterBench bench, string caseId, JsonObject said, bool byRequesting)
    {
        var own = said.DeepClone().AsObject();
        own["id"] = $"{said["id"]} {caseId}";
        var answer = await (byRequesting ? bench.Netherlands : bench.Singapore).SayAsync(caseId, own, default);
        if (answer.Status != HttpStatusCode.Accepted)
        {
            throw new InvalidOperationException($"{said["type"]}: {(int)answer.Status} {answer.Body}");
        }
    }
}
