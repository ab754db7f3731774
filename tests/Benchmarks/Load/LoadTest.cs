using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace RequestRouter.Benchmarks.Load;

/// <summary>
/// Sends calls at a rate, each when it is due and not when the one before was answered, as many States that know nothing of each other do; then looks
/// whether every request that was acknowledged is a case.
/// </summary>
internal static class LoadTest
{
    private const int AtOnce = 16;

    private static readonly TimeSpan Told = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long all of what was acknowledged may take to be a case.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="beside">Is told every ten seconds, for what else is to be watched.</param>
    public static async Task<LoadReport> RunAsync(LoadSender sender, LoadPlan plan, Action? beside, CancellationToken cancellationToken)
    {
        var report = new LoadReport();
        var open = new HashSet<Task>();
        var watch = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        int calls = (int)(plan.PerSecond * plan.Lasts.TotalSeconds);
        for (int number = 0; number < calls; number++)
        {
            var due = TimeSpan.FromSeconds(number / plan.PerSecond);
            if (due - watch.Elapsed is { Ticks: > 0 } early)
            {
                await Task.Delay(early, cancellationToken);
            }

            open.RemoveWhere(call => call.IsCompleted);
            if (open.Count >= LoadPlan.MostOpen)
            {
                report.Add(plan.CallAt(number), "not sent", (watch.Elapsed - due).TotalMilliseconds);
            }
            else
            {
                open.Add(CallAsync(sender, plan.CallAt(number), number, watch, due, report, cancellationToken));
            }

            if (watch.Elapsed - told >= Told)
            {
                told = watch.Elapsed;
                Console.WriteLine($"{told.TotalSeconds,5:N0} s  open {open.Count,5:N0}  {report.InShort()}");
                beside?.Invoke();
            }
        }

        await Task.WhenAll(open);
        return report;
    }

    /// <summary>The acknowledged requests that are no case, each asked for until it is one or there was time for all.</summary>
    public static async Task<IReadOnlyCollection<string>> LostAsync(LoadSender sender, LoadReport report, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var lost = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(report.Acknowledged, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (caseId, stop) =>
        {
            while (!await IsCaseAsync(sender, caseId, stop))
            {
                if (watch.Elapsed > Patience)
                {
                    lost.Add(caseId);
                    return;
                }

                await Task.Delay(Pause, stop);
            }
        });
        return lost;
    }

    /// <summary>False where there is none yet, or the router is busy.</summary>
    private static async Task<bool> IsCaseAsync(LoadSender sender, string caseId, CancellationToken cancellationToken)
    {
        using var answer = await sender.GetAsync($"requests/{caseId}", cancellationToken);
        return answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests) && answer.EnsureSuccessStatusCode().IsSuccessStatusCode;
    }

    private static async Task CallAsync(LoadSender sender, LoadCall call, int number, Stopwatch watch, TimeSpan due, LoadReport report, CancellationToken cancellationToken)
    {
        string said;
        try
        {
            using var answer = await (call switch
            {
                LoadCall.Submit => sender.SubmitAsync(number, cancellationToken),
                LoadCall.Read => report.Acknowledged.TryPeek(out string? caseId) ? sender.GetAsync($"requests/{caseId}", cancellationToken) : sender.GetAsync("parties", cancellationToken),
                LoadCall.List => sender.GetAsync("requests?limit=25", cancellationToken),
                _ => sender.GetAsync("notices?after=0", cancellationToken),
            });
            string text = await answer.Content.ReadAsStringAsync(cancellationToken);
            var body = text.Length == 0 ? null : JsonNode.Parse(text);
            said = answer.IsSuccessStatusCode ? $"{(int)answer.StatusCode}" : $"{(int)answer.StatusCode} {body?["code"]}{(answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter is null ? " without Retry-After" : "")}";
            if (answer.StatusCode == HttpStatusCode.Accepted)
            {
                report.Acknowledged.Enqueue(body!["caseId"]!.GetValue<string>());
            }
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            said = away.GetType().Name;
        }

        report.Add(call, said, (watch.Elapsed - due).TotalMilliseconds);
    }
}
