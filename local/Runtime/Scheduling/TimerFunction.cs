using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Hosting;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Scheduling;

/// <summary>
/// One function on its schedule. Occurrences never overlap: the next one is looked for when a run has ended, so those that
/// fell due meanwhile are left out.
/// </summary>
internal sealed class TimerFunction(
    FunctionEntry function,
    Schedule schedule,
    IFunctionInvoker invoker,
    ScheduleMemory memory,
    TimeProvider clock,
    WorkTracker work,
    ILogger log)
{
    /// <summary>The longest wait a system timer takes is 49 days; a longer one is waited for in parts.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    private readonly TimerTriggerAttribute trigger = (TimerTriggerAttribute)function.Trigger;
    private readonly CancellationTokenSource ending = new();
    private readonly StatusKeeper keeper = new(function.Name, memory, log);
    private readonly Lock gate = new();
    private ITimer? timer;
    private Task running = Task.CompletedTask;
    private bool stopped;
    private ScheduleStatus? status;
    private DateTimeOffset next;

    /// <summary>Runs what was missed while the host was down, or what runs at every start, and waits for the next occurrence.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isKept = trigger.UseMonitor && schedule.IsKept(now);
        status = isKept ? await memory.ReadAsync(function.Name, cancellationToken) : null;
        var missed = status is not null && Expected(status) < now;
        if (isKept && status is null && schedule.Next(now) is { } first)
        {
            // Written at the first start, so that an occurrence missed before the first run is known to be missed.
            status = new ScheduleStatus { Next = first.UtcDateTime, LastUpdated = now.UtcDateTime };
            await memory.WriteAsync(function.Name, status, cancellationToken);
        }

        timer = clock.CreateTimer(static own => ((TimerFunction)own!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (missed || trigger.RunOnStartup)
        {
            Begin(now, missed);
        }
        else
        {
            Await(now);
        }
    }

    /// <summary>Begins nothing more and waits for the run under way; its token is cancelled when <paramref name="cancellationToken"/> is.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            stopped = true;
        }

        if (timer is not null)
        {
            await timer.DisposeAsync();
        }

        await using var patience = cancellationToken.UnsafeRegister(static own => ((CancellationTokenSource)own!).Cancel(), ending);
        await running.WaitAsync(cancellationToken);
        await keeper.FlushAsync().WaitAsync(cancellationToken);
    }

    private DateTimeOffset Expected(ScheduleStatus kept)
    {
        // From the schedule as it is now, which may not be the one the status was written under.
        var from = new DateTimeOffset(kept.Last == default ? kept.LastUpdated : kept.Last, TimeSpan.Zero);
        return schedule.Next(from) ?? DateTimeOffset.MaxValue;
    }

    private void Await(DateTimeOffset after)
    {
        if (schedule.Next(after) is { } occurrence)
        {
            next = occurrence;
            Wait();
        }
    }

    private void Wait()
    {
        var left = next - clock.GetUtcNow();
        timer!.Change(
            left > LongestWait ? LongestWait : left > TimeSpan.Zero ? left : TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);
    }

    private void OnTimer()
    {
        var now = clock.GetUtcNow();
        if (next - now > TimeSpan.FromSeconds(1))
        {
            Wait();
        }
        else
        {
            // A system timer may fire some milliseconds early: the occurrence is then still ahead, and must not be met twice.
            Begin(now < next ? next : now, isPastDue: false);
        }
    }

    private void Begin(DateTimeOffset occurrence, bool isPastDue)
    {
        lock (gate)
        {
            if (!stopped)
            {
                running = RunAsync(occurrence, isPastDue, work.Begin());
            }
        }
    }

    private async Task RunAsync(DateTimeOffset occurrence, bool isPastDue, WorkTracker.Token token)
    {
        using (token)
        {
            await Task.Yield();
            try
            {
                await invoker.InvokeAsync(
                    function,
                    new Invocation { TriggerValue = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = status } },
                    ending.Token);
            }
            catch (Exception fault)
            {
                // The invoker has logged it: a schedule goes on whatever becomes of one occurrence.
                log.OccurrenceFailed(function.Name, fault.GetType().Name);
            }

            Keep(occurrence);
            lock (gate)
            {
                if (!stopped)
                {
                    var now = clock.GetUtcNow();
                    Await(now > occurrence ? now : occurrence);
                }
            }
        }
    }

    private void Keep(DateTimeOffset occurrence)
    {
        if (status is not null && schedule.Next(occurrence) is { } following)
        {
            status = new ScheduleStatus
            {
                Last = occurrence.UtcDateTime,
                Next = following.UtcDateTime,
                LastUpdated = clock.GetUtcNow().UtcDateTime,
            };
            keeper.Keep(status);
        }
    }
}
