using System.Text.Json;
using RequestRouter.Convention.Text.Values;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// What one State can do to another: the Netherlands' requests to Singapore, one at a time, from the POST to the notice, in peace and while Kenya does
/// its worst (<see cref="HostileState"/>), over HTTP and over the queue. Every word of the Netherlands must be accepted, arrive, and be its own; the median
/// may less than double: of requests one right after the other, as many as the Netherlands' own share has at once, and of requests with pauses
/// between them. Kenya's programs run on the same two cores, so that they take some of the time themselves.
/// </summary>
internal static class HostileBenchmarks
{
    /// <summary>Few enough that those one right after the other find a place in what a State's share has at once.</summary>
    private const int Requests = 50;

    private const int OverTheQueue = 20;

    private const int Rounds = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>After which a State's share is whole again.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(8);

    public static async Task RunAsync()
    {
        await using var bench = await RouterBench.StartAsync(callsPerSecond: null);
        await RouterBenchmarks.TravelAsync(bench, 3 * Requests, 1); // the first requests are slow: what they need is compiled and cached
        double before = await TravelAsync(bench, TimeSpan.Zero);
        double apartBefore = await TravelAsync(bench, Pause);
        Console.WriteLine($"in peace: median {before:N1} ms   with pauses: {apartBefore:N1} ms");
        string? register = await bench.Netherlands.LastChangeAsync(default);

        using var end = new CancellationTokenSource();
        await using var hostile = new HostileState(bench);
        var attack = hostile.AttackAsync(end.Token);
        var queued = await SendOverTheQueueAsync(bench);
        double during = await TravelAsync(bench, TimeSpan.Zero);
        double apartDuring = await TravelAsync(bench, Pause);
        await ArriveAsync(bench, queued);
        await end.CancelAsync();
        await attack;

        Console.WriteLine($"beside a hostile State: median {during:N1} ms   ratio to peace {during / before:N2} (to be less than 2)");
        Console.WriteLine($"   with pauses: median {apartDuring:N1} ms   ratio to peace {apartDuring / apartBefore:N2} (to be less than 2)");
        await CheckAsync(bench, register);
        Console.WriteLine($"all {2 * Rounds * Requests} requests over HTTP and {OverTheQueue} over the queue were accepted, arrived, and are the Netherlands'; its register is as it was");
        Console.WriteLine($"what the hostile State got: {hostile.Answers}");
    }

    /// <summary>The median of the rounds' medians, in milliseconds: a few seconds alone say little.</summary>
    private static async Task<double> TravelAsync(RouterBench bench, TimeSpan pause)
    {
        var medians = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            await Task.Delay(Quiet);
            var (_, median, _) = await RouterBenchmarks.TravelAsync(bench, Requests, 1, pause);
            medians.Add(median);
        }

        return medians.Order().ElementAt(Rounds / 2);
    }

    /// <summary>The ids of the cases that they will be.</summary>
    private static async Task<IReadOnlyList<string>> SendOverTheQueueAsync(RouterBench bench)
    {
        await using var queue = new BenchQueue(bench);
        var cases = new List<string>();
        for (int sent = 0; sent < OverTheQueue; sent++)
        {
            byte[] request = bench.NewRequest();
            string reference = JsonDocument.Parse(request).RootElement.GetProperty("reference").GetString()!;
            await queue.SendAsync(bench.Netherlands.State, request);
            cases.Add(CaseId.From(StateCode.Parse("NL"), reference).ToString());
        }

        return cases;
    }

    /// <summary>Reads Singapore's inbox from its beginning until each of these has arrived.</summary>
    private static async Task ArriveAsync(RouterBench bench, IEnumerable<string> cases)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var missing = cases.ToHashSet();
        for (long cursor = 0; missing.Count > 0;)
        {
            var inbox = await bench.Singapore.ReadInboxAsync(cursor, TimeSpan.FromSeconds(5), patience.Token);
            missing.ExceptWith(inbox.Notices.Where(numbered => numbered.Notice.Communication?.Type == "submit-request").Select(numbered => numbered.Notice.CaseId!));
            cursor = inbox.Cursor;
        }
    }

    /// <summary>Whose each request is that Singapore was sent, and that the Netherlands were refused nothing.</summary>
    private static async Task CheckAsync(RouterBench bench, string? register)
    {
        foreach (var (caseId, communication) in await ReadAllAsync(bench.Singapore, notice => notice.Communication?.Type == "submit-request"))
        {
            var read = (await bench.Singapore.ReadCaseAsync(caseId!, default)).Body;
            Require(read?["requesting"]?.GetValue<string>() == "NL", $"{caseId} is not the Netherlands'");
            var received = await bench.Singapore.FetchAsync(communication!, default);
            Require(await Local.Client.NationalKeys.VerifyAsync(bench.Singapore, "NL", received, default), $"{caseId} is not signed by the Netherlands");
        }

        var rejected = await ReadAllAsync(bench.Netherlands, notice => notice.Type.EndsWith("-rejected", StringComparison.Ordinal) || notice.Type == "register-recovery");
        Require(rejected.Count == 0, $"the Netherlands were refused {rejected.Count} words");
        Require(await bench.Netherlands.LastChangeAsync(default) == register, "the Netherlands' register was changed");
    }

    private static async Task<IReadOnlyList<(string? CaseId, Local.Client.CommunicationLink? Communication)>> ReadAllAsync(
        Local.Client.NationalSystem of, Func<Local.Client.ReceivedNotice, bool> fits)
    {
        var found = new List<(string?, Local.Client.CommunicationLink?)>();
        for (long cursor = 0; await of.ReadInboxAsync(cursor, TimeSpan.Zero, default) is { Notices.Count: > 0 } inbox; cursor = inbox.Cursor)
        {
            found.AddRange(inbox.Notices.Select(numbered => numbered.Notice).Where(fits).Select(notice => (notice.CaseId, notice.Communication)));
        }

        return found;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
