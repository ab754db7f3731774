using System.Text.Json;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Durable;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Time;
using RequestRouter.Local.Host.Worker;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Scheduling;

/// <summary>
/// One function on its schedule. Occurrences never overlap: the next one is looked for when a run has ended, so those that
/// fell due meanwhile are left out.
/// </summary>
internal sealed class TimerFunction(
    FunctionDescription function,
    Schedule schedule,
    FunctionInvoker invoker,
    DurablePayload durable,
    ScheduleMemory memory,
    TimeProvider clock,
    WorkTracker work,
    ILogger log)
{
    /// <summary>The longest wait a system timer takes is 49 days; a longer one is waited for in parts.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    private readonly bool isMonitored = function.Trigger.Flag("useMonitor", otherwise: true);
    private readonly bool runsOnStartup = function.Trigger.Flag("runOnStartup", otherwise: false);
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
        var isKept = isMonitored && schedule.IsKept(now);
        status = isKept ? await memory.ReadAsync(function.Name, cancellationToken) : null;
        var missed = status is not null && Expected(status) < now;
        if (isKept && status is null && schedule.Next(now) is { } first)
        {
            // Written at the first start, so that an occurrence missed before the first run is known to be missed.
            status = new ScheduleStatus(default, first.UtcDateTime, now.UtcDateTime);
            await memory.WriteAsync(function.Name, status, cancellationToken);
        }

        timer = clock.CreateTimer(static own => ((TimerFunction)own!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (missed || runsOnStartup)
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
                await RunInWorkerAsync(isPastDue);
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

    /// <summary>An occurrence whose worker died is run by the next one.</summary>
    private async Task RunInWorkerAsync(bool isPastDue)
    {
        var info = JsonSerializer.Serialize(new
        {
            Schedule = new { AdjustForDST = true },
            ScheduleStatus = status,
            IsPastDue = isPastDue,
        });
        while (true)
        {
            try
            {
                await invoker.InvokeAsync(
                    function,
                    request =>
                    {
                        request.InputData.Add(new ParameterBinding { Name = function.Trigger.Name, Data = new TypedData { Json = info } });
                        durable.Fill(request, function);
                    },
                    ending.Token);
                return;
            }
            catch (WorkerLostException) when (!ending.IsCancellationRequested)
            {
                log.AskedAgain(function.Name);
            }
        }
    }

    private void Keep(DateTimeOffset occurrence)
    {
        if (status is not null && schedule.Next(occurrence) is { } following)
        {
            status = new ScheduleStatus(occurrence.UtcDateTime, following.UtcDateTime, clock.GetUtcNow().UtcDateTime);
            keeper.Keep(status);
        }
    }
}
