using System.Diagnostics;

namespace RequestRouter.Benchmarks;

/// <summary>Runs work at a concurrency and prints how much was done in a second and how long each piece took.</summary>
internal static class Measure
{
    /// <summary>Does <paramref name="count"/> pieces, <paramref name="concurrency"/> at a time; gives pieces a second.</summary>
    public static async Task<double> RunAsync(string what, int count, int concurrency, Func<int, Task> piece)
    {
        var times = new double[count];
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var index && index < count)
            {
                var began = Stopwatch.GetTimestamp();
                await piece(index);
                times[index] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        })));
        var rate = count / watch.Elapsed.TotalSeconds;
        Array.Sort(times);
        Console.WriteLine(
            $"{what,-48} {concurrency,5} at once {rate,10:N0}/s   median {times[count / 2],8:N2} ms   p99 {times[count * 99 / 100],8:N2} ms");
        return rate;
    }
}
