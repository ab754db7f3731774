namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

/// <summary>
/// Runs an orchestrator's code on one thread, a turn at a time. A continuation that comes from anywhere else means that
/// the code awaited something its context did not give: it is reported and never run.
/// </summary>
internal sealed class TurnScheduler(Action<string> reportForeign) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> ready = new();
    private Tasks? tasks;
    private volatile int turnThread;

    public bool InTurn => turnThread == Environment.CurrentManagedThreadId;

    /// <summary>Runs <paramref name="work"/> as (part of) a turn on this thread.</summary>
    public void Run(Action work)
    {
        SynchronizationContext? outer = Current;
        SetSynchronizationContext(this);
        turnThread = Environment.CurrentManagedThreadId;
        try
        {
            // Within a task of our own scheduler, so that TaskScheduler.Current leads ContinueWith back here too.
            var task = new Task(work);
            task.RunSynchronously(tasks ??= new Tasks(this));
            task.GetAwaiter().GetResult();
        }
        finally
        {
            turnThread = 0;
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>Runs what the turn has posted to itself until nothing is left.</summary>
    public void Drain()
    {
        while (ready.TryDequeue(out var next))
        {
            next.Callback(next.State);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (InTurn)
        {
            ready.Enqueue((d, state));
        }
        else
        {
            reportForeign(AwaitedTask.Describe(state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (!InTurn)
        {
            reportForeign(AwaitedTask.Describe(state));
            throw new InvalidOperationException("Orchestrator code can only be entered by its own turn.");
        }

        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Tells the engine that code of this orchestrator runs, or wants to run, outside its turn.</summary>
    public void ReportForeign(string what) => reportForeign(what);

    private sealed class Tasks(TurnScheduler owner) : TaskScheduler
    {
        protected override IEnumerable<Task> GetScheduledTasks() => [];

        protected override void QueueTask(Task task) => owner.Post(_ => TryExecuteTask(task), task);

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
            owner.InTurn && !taskWasPreviouslyQueued && TryExecuteTask(task);
    }
}
