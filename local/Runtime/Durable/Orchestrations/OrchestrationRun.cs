using global::DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

/// <summary>
/// One generation of an orchestrator in memory: takes turns, new or recorded. After each turn it tells what the code did
/// (<see cref="Actions"/>, <see cref="WithdrawnTimers"/>), whether it ended, and whether it can be trusted (<see cref="Fault"/>).
/// </summary>
internal sealed partial class OrchestrationRun
{
    private readonly TurnScheduler scheduler;
    private readonly Dictionary<int, OpenCall> open = [];
    private readonly EventMailbox mailbox = new();
    private readonly Queue<HistoryRecord> held = new();
    private TurnRecord? recorded;
    private IServiceProvider? services;
    private ITaskOrchestrator? orchestrator;
    private Task<object?>? code;
    private bool suspended;
    private int nextId;

    public OrchestrationRun(RunSetup setup)
    {
        Setup = setup;
        scheduler = new TurnScheduler(setup.ReportForeign);
        Context = new OrchestrationContext(this);
    }

    public RunSetup Setup { get; }

    public OrchestrationContext Context { get; }

    public DateTime Now { get; private set; }

    public bool Replaying => recorded is not null;

    public List<HistoryRecord> Actions { get; } = [];

    public List<int> WithdrawnTimers { get; } = [];

    public TurnEnd? End { get; private set; }

    public RunFault? Fault { get; private set; }

    /// <summary>Events that nobody has waited for, for the next generation.</summary>
    public IReadOnlyList<HistoryRecord> Unconsumed => [.. mailbox.Unconsumed(), .. held.Where(record => record.Kind == EventType.EventRaised)];

    /// <summary>Takes a turn that has not been taken before.</summary>
    public void Take(TurnRecord turn, IServiceProvider provider) => Take(turn, null, provider);

    /// <summary>Takes a recorded turn again; a difference is a <see cref="Fault"/>.</summary>
    public void Replay(TurnRecord turn, IServiceProvider provider)
    {
        Take(turn, turn, provider);
        if (Fault is null && Actions.Count < turn.Out.Count)
        {
            Fault = RunFault.Differs(turn.FirstOut + Actions.Count, RunFault.Tell(turn.Out[Actions.Count]), "made " + RunFault.Tell(null));
        }

        if (Fault is null && !SameEnd(End, turn.End) && turn.End?.Status is not OrchestrationRuntimeStatus.Terminated)
        {
            Fault = RunFault.Differs(turn.FirstOut + turn.Out.Count, Tell(turn.End), Tell(End));
        }
    }

    private void Take(TurnRecord turn, TurnRecord? history, IServiceProvider provider)
    {
        Actions.Clear();
        WithdrawnTimers.Clear();
        Now = turn.At;
        recorded = history;
        services = provider;
        scheduler.Run(() =>
        {
            foreach (var record in turn.In)
            {
                Apply(record);
            }

            CheckAwaits();
        });
        services = null;
    }

    private void Apply(HistoryRecord record)
    {
        if (Fault is not null)
        {
            return;
        }

        switch (record.Kind)
        {
            case EventType.ExecutionSuspended:
                suspended = true;
                return;
            case EventType.ExecutionResumed:
                suspended = false;
                while (!suspended && held.TryDequeue(out var next))
                {
                    Deliver(next);
                }

                return;
            case var _ when suspended:
                held.Enqueue(record);
                return;
            default:
                Deliver(record);
                return;
        }
    }

    private void CheckAwaits()
    {
        if (Fault is null && code is { IsCompleted: false } && !suspended && open.Count == 0 && mailbox.Waits == 0)
        {
            Fault = RunFault.Foreign(Context.Name, AwaitedTask.Waiting(code) ?? "nothing it gave is still open");
        }
    }

    // Stack traces may differ between a first run and a replay.
    private static bool SameEnd(TurnEnd? a, TurnEnd? b) =>
        a?.Status == b?.Status && a?.Data == b?.Data && a?.Failure?.Type == b?.Failure?.Type && a?.Failure?.Message == b?.Failure?.Message;

    private static string Tell(TurnEnd? end) => end switch
    {
        null => "goes on",
        { Failure: { } failure } => $"ends as {end.Status} ({failure.Type}: {failure.Message})",
        _ => $"ends as {end.Status} with {end.Data ?? "null"}",
    };
}
