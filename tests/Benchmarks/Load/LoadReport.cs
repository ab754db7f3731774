using System.Collections.Concurrent;

namespace RequestRouter.Benchmarks.Load;

/// <summary>What came of the calls of a load test. Safe for concurrent use.</summary>
internal sealed class LoadReport
{
    private readonly ConcurrentDictionary<(LoadCall Call, string Answer), ConcurrentQueue<double>> taken = new();

    /// <summary>Cases of requests that were acknowledged with a receipt.</summary>
    public ConcurrentQueue<string> Acknowledged { get; } = new();

    /// <summary>Answers of 500 and above, and calls without any.</summary>
    public int Faults => taken.Where(one => !char.IsAsciiDigit(one.Key.Answer[0]) || one.Key.Answer[0] == '5').Sum(one => one.Value.Count);

    public int Sent => taken.Sum(one => one.Value.Count);

    /// <param name="answer">The status with its code, or why there was none.</param>
    /// <param name="milliseconds">From when the call was due, so that one that could not be sent in time counts its waiting.</param>
    public void Add(LoadCall call, string answer, double milliseconds) => taken.GetOrAdd((call, answer), _ => []).Enqueue(milliseconds);

    public string InShort() => string.Join("  ", taken.GroupBy(one => one.Key.Answer.Split(' ')[0]).OrderBy(group => group.Key).Select(group => $"{group.Key}: {group.Sum(one => one.Value.Count)}"));

    public void Print()
    {
        foreach (var (key, times) in taken.OrderBy(one => one.Key.Call).ThenBy(one => one.Key.Answer, StringComparer.Ordinal))
        {
            double[] sorted = [.. times.Order()];
            Console.WriteLine($"{key.Call,-7} {key.Answer,-32} {sorted.Length,8:N0}   p50 {At(sorted, 0.5),8:N0} ms   p95 {At(sorted, 0.95),8:N0} ms   p99 {At(sorted, 0.99),8:N0} ms   longest {sorted[^1],8:N0} ms");
        }
    }

    private static double At(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
}
