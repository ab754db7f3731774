using System.Threading.Channels;
using DurableTask.Core;
using DurableTask.Core.History;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Host.Durability;

/// <summary>
/// Orchestrations on the host's row store, for the real engine. A turn is one commit: the messages it took, what its code called, its
/// history, its status. An activity's answer is not committed by itself: its call stands until the turn that takes the answer, and is
/// called again after a crash, as activities may be. Times are those of the host's clock.
/// </summary>
internal sealed partial class JournalService : IOrchestrationService, IDisposable
{
    private readonly IRowStore store;
    private readonly TimeProvider time;
    private readonly WorkTracker work;
    private readonly DurabilityLimits limits;
    private readonly LiveInstances instances;
    private readonly MessageTimers timers;
    private readonly Channel<LiveInstance> ready = Channel.CreateUnbounded<LiveInstance>();
    private readonly Channel<PendingMessage> calls = Channel.CreateUnbounded<PendingMessage>();
    private long sequence;

    public JournalService(IRowStore store, TimeProvider time, WorkTracker work, DurabilityLimits limits)
    {
        (this.store, this.time, this.work, this.limits) = (store, time, work, limits);
        instances = new(limits.IdleInstances);
        timers = new(time, message => Deliver(message with { Work = work.Begin() }));
    }

    public int TaskOrchestrationDispatcherCount => 1;

    public int TaskActivityDispatcherCount => 1;

    public int MaxConcurrentTaskOrchestrationWorkItems => limits.Orchestrators;

    public int MaxConcurrentTaskActivityWorkItems => limits.Activities;

    public BehaviorOnContinueAsNew EventBehaviourForContinueAsNew => BehaviorOnContinueAsNew.Carryover;

    /// <summary>How many instances are in memory.</summary>
    public int InstancesInMemory => instances.Count;

    /// <summary>True where orchestrators must be told another time than the machine's: the engine itself stamps their turns with that.</summary>
    public bool StampsTurns => time != TimeProvider.System;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Takes in what a process before this one left undone.</summary>
    public async Task OpenAsync()
    {
        List<PendingMessage> inbox = [], waiting = [], called = [];
        await ReadAsync(JournalRows.Inbox, inbox);
        await ReadAsync(JournalRows.Calls, called);
        await ReadAsync(JournalRows.Timers, waiting);
        sequence = inbox.Concat(waiting).Concat(called).Select(message => message.Sequence).DefaultIfEmpty(0).Max();
        foreach (var message in inbox)
        {
            Deliver(message with { Work = work.Begin() });
        }

        foreach (var message in called)
        {
            calls.Writer.TryWrite(message with { Work = work.Begin() });
        }

        waiting.ForEach(timers.Set);
    }

    /// <summary>The instant that an instance's present turn takes place at (UTC).</summary>
    public DateTime TurnOf(string instanceId) => instances.With(instanceId, instance => instance.At);

    public async Task<TaskOrchestrationWorkItem> LockNextTaskOrchestrationWorkItemAsync(TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        while (await NextAsync(ready.Reader, receiveTimeout, cancellationToken) is { } instance)
        {
            if (await TakeUpAsync(instance) is { } turn)
            {
                return turn;
            }
        }

        return null!;
    }

    public async Task CompleteTaskOrchestrationWorkItemAsync(
        TaskOrchestrationWorkItem workItem,
        OrchestrationRuntimeState newOrchestrationRuntimeState,
        IList<TaskMessage> outboundMessages,
        IList<TaskMessage> orchestratorMessages,
        IList<TaskMessage> timerMessages,
        TaskMessage continuedAsNewMessage,
        OrchestrationState orchestrationState)
    {
        var turn = (OrchestrationTurn)workItem;
        var instance = turn.Instance;
        List<RowChange> changes = [.. turn.Taken.Select(message => RowChange.Delete(message.Row))];
        List<PendingMessage> messages = [], called = [], alarms = [];
        var record = instance.Record;
        var anew = false;
        if (newOrchestrationRuntimeState.OrchestrationInstance is { } self)
        {
            anew = record is null || record.ExecutionId != self.ExecutionId || record.Turns == 0;
            record = Keep(instance, newOrchestrationRuntimeState, orchestrationState, changes);
            called.AddRange(outboundMessages.Select(message => New(message, number => JournalRows.Call(number), changes, work.Begin())));
            messages.AddRange(orchestratorMessages.Append(continuedAsNewMessage).Where(message => message is not null).Select(message => Arriving(message, changes)));
            alarms.AddRange(timerMessages.Select(message => New(message, number => JournalRows.Timer(((TimerFiredEvent)message.Event).FireAt, number), changes, null)));
            foreach (var withdrawn in Withdrawn(instance, record, anew))
            {
                changes.Add(RowChange.Delete(withdrawn.Row));
            }
        }

        await store.CommitAsync(changes);
        if (newOrchestrationRuntimeState.OrchestrationInstance is not null)
        {
            if (anew)
            {
                instance.History = [];
            }

            instance.History.AddRange(newOrchestrationRuntimeState.NewEvents);
            instance.Record = record;
        }

        called.ForEach(message => calls.Writer.TryWrite(message));
        messages.ForEach(Deliver);
        alarms.ForEach(timers.Set);
        Answer(instance);
        turn.Taken.ForEach(message => message.Work?.Dispose());
        turn.Taken.Clear();
    }

    public Task AbandonTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        var turn = (OrchestrationTurn)workItem;
        lock (turn.Instance)
        {
            turn.Instance.Inbox.InsertRange(0, turn.Taken);
        }

        turn.Taken.Clear();
        return Task.CompletedTask;
    }

    public Task ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        Release(((OrchestrationTurn)workItem).Instance);
        return Task.CompletedTask;
    }

    public async Task<TaskActivityWorkItem> LockNextTaskActivityWorkItem(TimeSpan receiveTimeout, CancellationToken cancellationToken) =>
        await NextAsync(calls.Reader, receiveTimeout, cancellationToken) is { } call
            ? new ActivityCall(call) { Id = $"{call.Sequence}", LockedUntilUtc = DateTime.MaxValue, TaskMessage = call.Message }
            : null!;

    public Task CompleteTaskActivityWorkItemAsync(TaskActivityWorkItem workItem, TaskMessage responseMessage)
    {
        var call = ((ActivityCall)workItem).Call;
        responseMessage.Event.Timestamp = Now;
        Deliver(new(call.Sequence, responseMessage, call.Row, work.Begin()));
        call.Work?.Dispose();
        return Task.CompletedTask;
    }

    public Task AbandonTaskActivityWorkItemAsync(TaskActivityWorkItem workItem)
    {
        calls.Writer.TryWrite(((ActivityCall)workItem).Call);
        return Task.CompletedTask;
    }

    public Task<TaskActivityWorkItem> RenewTaskActivityWorkItemLockAsync(TaskActivityWorkItem workItem) => Task.FromResult(workItem);

    public Task RenewTaskOrchestrationWorkItemLockAsync(TaskOrchestrationWorkItem workItem) => Task.CompletedTask;

    public bool IsMaxMessageCountExceeded(int currentMessageCount, OrchestrationRuntimeState runtimeState) => false;

    public int GetDelayInSecondsAfterOnProcessException(Exception exception) => 1;

    public int GetDelayInSecondsAfterOnFetchException(Exception exception) => exception is OperationCanceledException ? 0 : 1;

    public Task StartAsync() => Task.CompletedTask;

    public Task StopAsync() => Task.CompletedTask;

    public Task StopAsync(bool isForced) => Task.CompletedTask;

    public Task CreateAsync() => Task.CompletedTask;

    public Task CreateAsync(bool recreateInstanceStore) => Task.CompletedTask;

    public Task CreateIfNotExistsAsync() => Task.CompletedTask;

    public Task DeleteAsync() => Task.CompletedTask;

    public Task DeleteAsync(bool deleteInstanceStore) => Task.CompletedTask;

    public void Dispose() => timers.Dispose();

    private static async Task<T?> NextAsync<T>(ChannelReader<T> reader, TimeSpan timeout, CancellationToken cancellationToken)
        where T : class
    {
        if (reader.TryRead(out var at))
        {
            return at;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timeout);
        try
        {
            return await reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task ReadAsync(string partition, List<PendingMessage> messages)
    {
        await foreach (var row in store.ScanAsync(partition))
        {
            messages.Add(new(JournalRows.SequenceOf(row.Key), StoredJson.Read<TaskMessage>(row.Value), row.Key, null));
        }
    }

    private PendingMessage New(TaskMessage message, Func<long, RowKey> row, List<RowChange> changes, WorkTracker.Token? token)
    {
        var number = Interlocked.Increment(ref sequence);
        var key = row(number);
        changes.Add(RowChange.Put(key, StoredJson.Write(message)));
        return new(number, message, key, token);
    }

    /// <summary>A message for an orchestration, to be delivered once it is durable.</summary>
    private PendingMessage Arriving(TaskMessage message, List<RowChange> changes)
    {
        message.Event.Timestamp = Now;
        return New(message, number => JournalRows.Message(message.OrchestrationInstance.InstanceId, number), changes, work.Begin());
    }

    private void Deliver(PendingMessage message) => instances.With(message.InstanceId, instance =>
    {
        if (message.Message.Event is TimerFiredEvent)
        {
            message.Message.Event.Timestamp = Now;
        }

        instance.Inbox.Add(message);
        Schedule(instance);
        return true;
    });

    private void Schedule(LiveInstance instance)
    {
        if (!instance.IsLocked && !instance.IsScheduled && instance.Inbox.Count > 0)
        {
            instance.IsScheduled = true;
            ready.Writer.TryWrite(instance);
        }
    }

    private void Release(LiveInstance instance)
    {
        bool isIdle;
        lock (instance)
        {
            instance.IsLocked = false;
            Schedule(instance);
            isIdle = !instance.IsScheduled;
        }

        if (isIdle)
        {
            instances.Idle(instance);
        }
    }
}
