using global::DurableTask.Core.History;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

internal sealed partial class OrchestrationRun
{
    /// <summary>Code of an orchestrator that runs outside its turn has awaited what it may not.</summary>
    public void CheckTurn()
    {
        if (!scheduler.InTurn)
        {
            scheduler.ReportForeign($"the code runs on a thread of its own ({(code is null ? "at its start" : AwaitedTask.Waiting(code) ?? "in a continuation")})");
            throw new InvalidOperationException(
                "A TaskOrchestrationContext may be used only on its orchestrator's own thread: the code awaited something the context did not give.");
        }
    }

    public Task<T> Call<T>(HistoryRecord call)
    {
        var numbered = Record(call);
        var pending = new OpenCallOf<T>(numbered);
        open.Add(numbered.Id, pending);
        return pending.Task;
    }

    public Task StartTimer(DateTime due, CancellationToken cancellation)
    {
        var numbered = Record(new HistoryRecord { Kind = EventType.TimerCreated, At = due });
        var pending = new OpenCallOf<object?>(numbered);
        open.Add(numbered.Id, pending);
        OnCancel(cancellation, pending, () =>
        {
            bool wasOpen = open.Remove(numbered.Id);
            if (wasOpen)
            {
                WithdrawnTimers.Add(numbered.Id);
            }

            return wasOpen;
        });
        return pending.Task;
    }

    public Task<T> WaitForEvent<T>(string name, CancellationToken cancellation)
    {
        var pending = new OpenCallOf<T>(new HistoryRecord { Kind = EventType.EventRaised, Name = name });
        if (mailbox.TryTake(name, out var raised))
        {
            pending.Complete(raised.Data, Setup.Converter);
            return pending.Task;
        }

        mailbox.Wait(name, pending);
        OnCancel(cancellation, pending, () => mailbox.Withdraw(name, pending));
        return pending.Task;
    }

    /// <summary>Numbers what the code does, and while replaying holds it against what it did before.</summary>
    public HistoryRecord Record(HistoryRecord action)
    {
        CheckTurn();
        var numbered = action with { Id = nextId++ };
        if (recorded is { } turn && Fault is null)
        {
            var before = Actions.Count < turn.Out.Count ? turn.Out[Actions.Count] : null;
            if (before is null || !Same(before, numbered))
            {
                string history = before is null ? Tell(turn.End) : RunFault.Tell(before);
                Fault = RunFault.Differs(turn.FirstOut + Actions.Count, history, "calls " + RunFault.Tell(numbered));
            }
        }

        Actions.Add(numbered);
        return numbered;
    }

    private static bool Same(HistoryRecord a, HistoryRecord b) =>
        a.Kind == b.Kind && a.Id == b.Id && a.Name == b.Name && a.Data == b.Data && a.At == b.At && a.Instance == b.Instance && a.Version == b.Version;

    private void OnCancel(CancellationToken cancellation, OpenCall pending, Func<bool> withdraw)
    {
        if (!cancellation.CanBeCanceled)
        {
            return;
        }

        cancellation.Register(() =>
        {
            if (!scheduler.InTurn)
            {
                scheduler.ReportForeign("a cancellation came from outside its turn (CancelAfter, or a token that is not its own)");
            }
            else if (withdraw())
            {
                pending.Cancel(cancellation);
            }
        });
    }
}
