using global::DurableTask.Core.History;
using Microsoft.DurableTask.Client;
using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Durable.Orchestrations;

namespace RequestRouter.Local.Runtime.Durable.Engine;

internal sealed partial class LiveInstance
{
    private async Task TurnAsync(List<InboxItem> items)
    {
        if (status is null || status.Ended)
        {
            await DiscardAsync(items);
            return;
        }

        var inputs = Accept(items);
        var foreign = items.OfType<ForeignItem>().FirstOrDefault(item => item.Generation == status.Generation);
        if (inputs.Count == 0 && foreign is null)
        {
            await DiscardAsync(items);
            return;
        }

        foreach (var input in inputs)
        {
            open.Fold(input);
        }

        var turn = new TurnRecord(engine.Now, status.NextEvent, inputs);
        var before = status;
        var changes = new TurnChanges();
        if (foreign is not null)
        {
            var fault = RunFault.Foreign(status.Name, foreign.What);
            turn = turn with { End = new TurnEnd(OrchestrationRuntimeStatus.Failed, null, fault.ToFailure()) };
        }
        else if (inputs[^1] is { Kind: EventType.ExecutionTerminated } termination)
        {
            turn = turn with { End = new TurnEnd(OrchestrationRuntimeStatus.Terminated, termination.Data, null) };
            SpreadTermination(changes, termination);
        }
        else
        {
            turn = await RunCodeAsync(turn);
        }

        Assemble(changes, turn, before, items);
        await engine.CommitAsync(this, changes, status.Commit);
        replaced = null;
        Follow(changes);
        engine.Watchers.Tell(Id, status);
        foreach (var item in items)
        {
            item.Done?.TrySetResult();
        }
    }

    /// <summary>What this generation has to know, up to a termination: what answers nothing open is void.</summary>
    private List<HistoryRecord> Accept(List<InboxItem> items)
    {
        var accepted = new List<HistoryRecord>(items.Count);
        var answers = items.Count > 1 ? new HashSet<(EventType, int)>() : null;
        foreach (var item in items)
        {
            if (item.Sequence > 0)
            {
                listed = true;
            }

            if (item.Record is not { } record)
            {
                continue;
            }

            bool answer = record.Kind is EventType.TaskCompleted or EventType.TaskFailed or EventType.TimerFired
                or EventType.SubOrchestrationInstanceCompleted or EventType.SubOrchestrationInstanceFailed;
            if (record.Kind is EventType.TaskCompleted or EventType.TaskFailed)
            {
                underWay.Remove((record.Generation, record.Id));
            }

            if ((answer && record.Generation != status!.Generation) || !open.Expects(record) || (answer && answers?.Add((record.Kind, record.Id)) == false))
            {
                continue;
            }

            accepted.Add(record);
            if (record.Kind == EventType.ExecutionTerminated)
            {
                break;
            }
        }

        return accepted;
    }

    private async Task<TurnRecord> RunCodeAsync(TurnRecord turn)
    {
        var entry = engine.Catalog.Orchestrator(status!.Name);
        if (entry is null)
        {
            var missing = new FailureRecord("OrchestratorTaskNotFound", $"No orchestrator task named '{status.Name}' was found.", null, null);
            return turn with { End = new TurnEnd(OrchestrationRuntimeStatus.Failed, null, missing) };
        }

        var current = run;
        if (current is null)
        {
            int generation = status.Generation;
            current = run = new OrchestrationRun(new RunSetup(
                Id, engine.Options.DefaultVersion, entry.Create, engine.Converter, engine.Loggers, what => engine.ForeignAwait(Id, generation, what)));
        }

        var past = history;
        history = [];
        bool ran = false;
        await engine.OrchestratorSlots.WaitAsync(engine.Stopping);
        try
        {
            await entry.SurroundAsync(current.Context, services =>
            {
                ran = true;
                Run(current, past, turn, services);
            }, engine.Stopping);
            if (!ran)
            {
                throw new InvalidOperationException($"Middleware ended the run of orchestrator '{status.Name}' before it had begun.");
            }
        }
        catch (Exception exception) when (!engine.Stopping.IsCancellationRequested)
        {
            // Middleware, or what it resolved, threw: the framework fails the instance with it.
            return turn with { End = new TurnEnd(OrchestrationRuntimeStatus.Failed, null, FailureRecord.From(exception)) };
        }
        finally
        {
            engine.OrchestratorSlots.Release();
        }

        return current.Fault is { } fault
            ? turn with { End = new TurnEnd(OrchestrationRuntimeStatus.Failed, null, fault.ToFailure()) }
            : turn with { Out = [.. current.Actions], End = current.End };
    }

    private static void Run(OrchestrationRun run, List<TurnRecord> past, TurnRecord turn, IServiceProvider services)
    {
        foreach (var recorded in past)
        {
            run.Replay(recorded, services);
            if (run.Fault is not null)
            {
                return;
            }
        }

        run.Take(turn, services);
    }
}
