using global::DurableTask.Core.History;
using Microsoft.DurableTask.Client;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

internal sealed partial class OrchestrationRun
{
    /// <summary>The number that stands for the timer of a start that has to wait.</summary>
    public const int StartTimerId = -1;

    private void Deliver(HistoryRecord record)
    {
        switch (record.Kind)
        {
            case EventType.ExecutionStarted:
                Context.Begin(record);
                if (record.At is null)
                {
                    StartCode();
                }

                break;
            case EventType.TimerFired when record.Id == StartTimerId:
                StartCode();
                break;
            case EventType.EventRaised:
                mailbox.Add(record, Setup.Converter);
                break;
            case EventType.TaskCompleted or EventType.SubOrchestrationInstanceCompleted or EventType.TimerFired:
                if (open.Remove(record.Id, out var answered))
                {
                    answered.Complete(record.Data, Setup.Converter);
                }

                break;
            case EventType.TaskFailed or EventType.SubOrchestrationInstanceFailed:
                if (open.Remove(record.Id, out var failed))
                {
                    failed.Fail(record.Failure!);
                }

                break;
            default:
                throw new InvalidOperationException($"A turn cannot begin with {record.Kind}.");
        }

        scheduler.Drain();
        SeeWhetherEnded();
    }

    private void StartCode()
    {
        try
        {
            orchestrator = Setup.Create(services!);
            object? input = Context.ReadInput(orchestrator.InputType);
            code = orchestrator.RunAsync(Context, input);
        }
        catch (Exception exception)
        {
            // An orchestrator that throws before its first await has failed like one that throws after it.
            code = Task.FromException<object?>(exception);
        }
    }

    private void SeeWhetherEnded()
    {
        if (End is not null || Fault is not null || code is not { IsCompleted: true })
        {
            return;
        }

        try
        {
            object? result = code.GetAwaiter().GetResult();
            End = Context.Continuation is { } next
                ? new TurnEnd(OrchestrationRuntimeStatus.ContinuedAsNew, Setup.Converter.Serialize(next.NewInput), null)
                : new TurnEnd(OrchestrationRuntimeStatus.Completed, Setup.Converter.Serialize(result), null);
        }
        catch (Exception exception)
        {
            // Whatever the code, or the serialization of its result, threw is the instance's failure.
            End = new TurnEnd(OrchestrationRuntimeStatus.Failed, null, FailureRecord.From(exception));
        }
    }
}
