using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace RequestRouter.Benchmarks.Router;

/// <summary>What was spent so far: processor time of each process, and what was asked of the storage.</summary>
/// <param name="Processor">By the name of the process. Empty where there is no <c>/proc</c>.</param>
/// <param name="Operations">By kind.</param>
internal sealed record Spent(IReadOnlyDictionary<string, TimeSpan> Processor, IReadOnlyDictionary<string, long> Operations)
{
    private const double TicksPerSecond = 100;

    private static readonly TimeSpan WriteInterval = TimeSpan.FromMilliseconds(150);

    /// <summary>Prints what a piece of work has cost since <paramref name="before"/>, per request.</summary>
    public void Print(Spent before, int requests)
    {
        var processor = Processor.Select(pair => $"{pair.Key} {(pair.Value - before.Processor.GetValueOrDefault(pair.Key)).TotalMilliseconds / requests:N1}");
        var operations = Operations.Select(pair => (pair.Key, Each: (double)(pair.Value - before.Operations.GetValueOrDefault(pair.Key)) / requests))
            .Where(pair => pair.Each > 0.02).OrderByDescending(pair => pair.Each).ToList();
        Console.WriteLine($"   each: {operations.Sum(pair => pair.Each):N1} storage operations; milliseconds of processor: {string.Join(", ", processor)}");
        Console.WriteLine($"   of these: {string.Join(", ", operations.Select(pair => $"{pair.Key} {pair.Each:N2}"))}");
    }

    public static async Task<Spent> SoFarAsync(Process host, string operations)
    {
        // Azurite writes its counts ten times a second, until nothing is asked of it.
        string counted = await File.ReadAllTextAsync(operations);
        for (string before = ""; counted != before; counted = await File.ReadAllTextAsync(operations))
        {
            before = counted;
            await Task.Delay(WriteInterval);
        }

        return new(Processes(host), JsonSerializer.Deserialize<Dictionary<string, long>>(counted)!);
    }

    private static Dictionary<string, TimeSpan> Processes(Process host)
    {
        var found = new Dictionary<string, TimeSpan> { ["driver"] = Process.GetCurrentProcess().TotalProcessorTime };
        foreach (var folder in Directory.Exists("/proc") ? Directory.EnumerateDirectories("/proc") : [])
        {
            if (!int.TryParse(Path.GetFileName(folder), out int id) || Stat(folder) is not { } stat)
            {
                continue;
            }

            int parent = int.Parse(stat[1], CultureInfo.InvariantCulture);
            string? name = id == host.Id ? "host" : parent == host.Id ? "worker" : parent == Environment.ProcessId ? "Azurite" : null;
            if (name is not null)
            {
                found[name] = TimeSpan.FromSeconds((long.Parse(stat[11], CultureInfo.InvariantCulture) + long.Parse(stat[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
            }
        }

        return found;
    }

    /// <summary>The fields of a process after its name; null where it has ended.</summary>
    private static string[]? Stat(string folder)
    {
        try
        {
            string stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
