using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

/// <summary>
/// External events by name, whatever the case: events wait in the order they came; of several waits for a name the most
/// recent gets the next event, so that an abandoned one takes nothing from its successor.
/// </summary>
internal sealed class EventMailbox
{
    private readonly Dictionary<string, Queue<(long Order, HistoryRecord Event)>> events = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<OpenCall>> waits = new(StringComparer.OrdinalIgnoreCase);
    private long order;

    public int Waits { get; private set; }

    public void Add(HistoryRecord raised, DataConverter converter)
    {
        if (waits.TryGetValue(raised.Name!, out var waiting) && waiting.Count > 0)
        {
            var latest = waiting[^1];
            waiting.RemoveAt(waiting.Count - 1);
            Waits--;
            latest.Complete(raised.Data, converter);
            return;
        }

        if (!events.TryGetValue(raised.Name!, out var queue))
        {
            events.Add(raised.Name!, queue = new());
        }

        queue.Enqueue((order++, raised));
    }

    public bool TryTake(string name, [NotNullWhen(true)] out HistoryRecord? raised)
    {
        if (events.TryGetValue(name, out var queue) && queue.TryDequeue(out var next))
        {
            raised = next.Event;
            return true;
        }

        raised = null;
        return false;
    }

    public void Wait(string name, OpenCall wait)
    {
        if (!waits.TryGetValue(name, out var waiting))
        {
            waits.Add(name, waiting = []);
        }

        waiting.Add(wait);
        Waits++;
    }

    public bool Withdraw(string name, OpenCall wait)
    {
        bool removed = waits.TryGetValue(name, out var waiting) && waiting.Remove(wait);
        Waits -= removed ? 1 : 0;
        return removed;
    }

    /// <summary>What nobody has waited for, in the order it came.</summary>
    public IReadOnlyList<HistoryRecord> Unconsumed() =>
        [.. events.Values.SelectMany(queue => queue).OrderBy(entry => entry.Order).Select(entry => entry.Event)];
}
