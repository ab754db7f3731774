using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Host.Time;

/// <summary>Moves a rehearsal's clock from one due instant to the next, and waits each time until what became due is done.</summary>
internal sealed class RehearsalDriver(
    RehearsalClock clock, WorkerClockLink worker, WorkTracker work, RehearsalMemory memory, ILogger<RehearsalDriver> log) : IDisposable
{
    /// <summary>How often rest must be seen unchanged: work handed from thread to thread shows between two looks.</summary>
    private const int Looks = 3;

    /// <summary>How long the same standing work is waited for again, until it is seen to have ended.</summary>
    private static readonly TimeSpan Impatience = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim one = new(1, 1);
    private TimeSpan patience;

    /// <summary>
    /// How long, in real time, work may stand still before the clock moves on: work that itself waits for a later instant
    /// would otherwise hold the clock for ever.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Moves the clock on by <paramref name="span"/>. Timers fire one by one in the order of their due instants, those set by
    /// work on the way included. Returns the instant reached, once everything due by then has been done. Calls queue.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative or ends after the last instant of the calendar.</exception>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan span, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        await one.WaitAsync(cancellationToken);
        try
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(span, DateTimeOffset.MaxValue - clock.GetUtcNow());
            patience = Patience;
            var target = clock.GetUtcNow() + span;
            await RestAsync(cancellationToken);
            while (await NextDueAsync(cancellationToken) is { } due && due <= target)
            {
                await MoveAsync(due, target, cancellationToken);
                while (clock.FireOne() || await worker.FireOneAsync(cancellationToken))
                {
                    await RestAsync(cancellationToken);
                }
            }

            await MoveAsync(target, target, cancellationToken);
            return target;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task MoveAsync(DateTimeOffset instant, DateTimeOffset target, CancellationToken cancellationToken)
    {
        if (instant > clock.GetUtcNow())
        {
            await memory.CoverAsync(instant, target, cancellationToken);
            clock.MoveTo(instant);
            await worker.MoveAsync(instant, cancellationToken);
        }
    }

    /// <summary>The first of what is due in this process and in the worker.</summary>
    private async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        var here = clock.NextDue();
        var there = await worker.NextDueAsync(cancellationToken);
        return here is null || there < here ? there : here;
    }

    private async Task RestAsync(CancellationToken cancellationToken)
    {
        var seen = -1L;
        for (var looks = 0; looks < Looks; looks++)
        {
            if (!await QuietAsync(cancellationToken))
            {
                return;
            }

            await Task.Factory.StartNew(static () => { }, cancellationToken, TaskCreationOptions.PreferFairness, TaskScheduler.Default);
            var (begun, quiet) = work.Count();
            if (!quiet || begun != seen)
            {
                looks = -1;
            }

            seen = begun;
        }
    }

    private async Task<bool> QuietAsync(CancellationToken cancellationToken)
    {
        var quiet = work.WhenQuiet();
        if (quiet.IsCompleted)
        {
            return true;
        }

        while (true)
        {
            long before = work.Progress();
            try
            {
                await quiet.WaitAsync(patience, TimeProvider.System, cancellationToken);
                patience = Patience;
                return true;
            }
            catch (TimeoutException) when (work.Progress() != before)
            {
                // There is much of it, and it goes on.
            }
            catch (TimeoutException)
            {
                log.ClockMovesOn(patience, clock.GetUtcNow());
                patience = patience < Impatience ? patience : Impatience;
                return false;
            }
        }
    }
}
