using System.Diagnostics;
using System.Globalization;

namespace RequestRouter.Benchmarks.Router;

/// <summary>The most memory that host and worker have had at once, in MiB, as Linux counts it; empty where there is no <c>/proc</c>.</summary>
internal static class PeakMemory
{
    /// <summary>Since they began, or since the last reset.</summary>
    public static IReadOnlyDictionary<string, double> Of(Process host) => Processes(host).ToDictionary(
        process => process.Name,
        process => double.Parse(File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024);

    /// <summary>Has the count begin anew with what they have now.</summary>
    public static void Reset(Process host)
    {
        foreach (var (id, _) in Processes(host))
        {
            File.WriteAllText($"/proc/{id}/clear_refs", "5");
        }
    }

    private static List<(int Id, string Name)> Processes(Process host)
    {
        string children = $"/proc/{host.Id}/task/{host.Id}/children";
        return !File.Exists(children) ? []
            : [(host.Id, "host"), .. Directory.EnumerateDirectories($"/proc/{host.Id}/task").SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Select(id => (int.Parse(id, CultureInfo.InvariantCulture), "worker"))];
    }
}
