using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.TestApp.Conformance;

/// <summary>Orchestrations that wait for their time.</summary>
public static class TimerStories
{
    [Function(nameof(Sleep))]
    public static async Task<double> Sleep([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var due = context.CurrentUtcDateTime.AddMilliseconds(80);
        await context.CreateTimer(due, CancellationToken.None);
        return (due - context.CurrentUtcDateTime).TotalMilliseconds;
    }

    [Function(nameof(SleepInThePast))]
    public static async Task<string> SleepInThePast([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        await context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None);
        return "awake";
    }

    [Function(nameof(WorkInTime))]
    public static async Task<string> WorkInTime([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        using var timing = new CancellationTokenSource();
        var timer = context.CreateTimer(TimeSpan.FromDays(30), timing.Token);
        var work = context.CallActivityAsync<string>(nameof(ActivityStories.HelloTo), "Oslo");
        var first = await Task.WhenAny(work, timer);
        timing.Cancel();
        return $"{(first == work ? await work : "late")} {timer.Status}";
    }

    [Function(nameof(SleepInOrder))]
    public static async Task<string> SleepInOrder([OrchestrationTrigger] TaskOrchestrationContext context, int unit)
    {
        var order = new List<int>();
        await Task.WhenAll(After(9), After(3), After(6));
        return string.Join(',', order);

        async Task After(int units)
        {
            await context.CreateTimer(TimeSpan.FromMilliseconds(units * unit), CancellationToken.None);
            order.Add(units);
        }
    }
}
