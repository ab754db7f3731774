using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Scheduling;

public sealed class TimerDiary(TimeProvider clock)
{
    private readonly ConcurrentQueue<TimerEntry> entries = [];

    /// <summary>Holds the runs that wait for it.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<TimerEntry> Entries => [.. entries];

    public void Write(string what, TimerInfo timer) =>
        entries.Enqueue(new(what, clock.GetUtcNow(), timer.IsPastDue, timer.ScheduleStatus?.Last, timer.ScheduleStatus?.Next));
}
