using System.Collections.Concurrent;

namespace RequestRouter.TestApp.Conformance;

/// <summary>What this process remembers of an instance beside its history: how often something happened, and what was seen.</summary>
internal static class Remembered
{
    private static readonly ConcurrentDictionary<string, int> Counts = [];
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<string>> Lines = [];

    /// <summary>Counts one more and tells how many there were.</summary>
    public static int Count(string instance) => Counts.AddOrUpdate(instance, 1, (_, count) => count + 1);

    public static void See(string instance, string line) => Lines.GetOrAdd(instance, _ => []).Enqueue(line);

    public static string[] Seen(string instance) => Lines.TryGetValue(instance, out var lines) ? [.. lines] : [];
}
