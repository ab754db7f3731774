using System.Collections.Concurrent;

namespace RequestRouter.Local.Tests.Bus.Triggers;

/// <summary>What the functions of a test saw and what they are told to do; a service of the test's host.</summary>
public sealed class MessageLog
{
    private int running;

    public ConcurrentQueue<string> Seen { get; } = new();

    /// <summary>The most runs there were at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>What a function does with a body: throws, waits.</summary>
    public Func<string, Task> Do { get; set; } = _ => Task.CompletedTask;

    public async Task TakeAsync(string line, string body)
    {
        lock (Seen)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++running);
        }

        try
        {
            Seen.Enqueue(line);
            await Do(body);
        }
        finally
        {
            lock (Seen)
            {
                running--;
            }
        }
    }
}
