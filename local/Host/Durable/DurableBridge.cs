using System.Collections.Concurrent;

namespace RequestRouter.Local.Host.Durable;

/// <summary>
/// Where the methods made for the extension lead. They are static, as the extension wants them, so that each says which host of this
/// process it belongs to.
/// </summary>
public static class DurableBridge
{
    private static readonly ConcurrentDictionary<(string Host, string Function), Func<string, string?, Task<object?>>> Functions = [];

    /// <summary>Called by the methods of <see cref="DurableMethods"/>; only an activity is told its instance.</summary>
    public static Task<object?> InvokeAsync(string host, string function, string input, string? instance) => Functions[(host, function)](input, instance);

    internal static void Add(string host, string function, Func<string, string?, Task<object?>> run) => Functions[(host, function)] = run;

    internal static void Remove(string host)
    {
        foreach (var key in Functions.Keys.Where(key => key.Host == host))
        {
            Functions.TryRemove(key, out _);
        }
    }
}
