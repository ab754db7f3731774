using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.TestApp.Timers;

/// <summary>Timer functions that tell when they ran, and what they were told.</summary>
public sealed class TimerFunctions(Diary diary, TimeProvider clock)
{
    [Function(nameof(Daily))]
    public Task Daily([TimerTrigger("0 30 6 * * *")] TimerInfo timer) => WriteAsync(nameof(Daily), timer);

    [Function(nameof(Hourly))]
    public Task Hourly([TimerTrigger("0 * * * *")] TimerInfo timer) => WriteAsync(nameof(Hourly), timer);

    [Function(nameof(FromSetting))]
    public Task FromSetting([TimerTrigger("%Sweep%")] TimerInfo timer) => WriteAsync(nameof(FromSetting), timer);

    [Function(nameof(AtStart))]
    public Task AtStart([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => WriteAsync(nameof(AtStart), timer);

    [Function(nameof(Unkept))]
    public Task Unkept([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer) => WriteAsync(nameof(Unkept), timer);

    [Function(nameof(Frequent))]
    public Task Frequent([TimerTrigger("*/30 * * * * *")] TimerInfo timer) => WriteAsync(nameof(Frequent), timer);

    [Function(nameof(Failing))]
    public async Task Failing([TimerTrigger("0 0 * * * *")] TimerInfo timer)
    {
        await WriteAsync(nameof(Failing), timer);
        throw new InvalidOperationException("this occurrence fails");
    }

    [Function(nameof(Slow))]
    public async Task Slow([TimerTrigger("00:00:01", UseMonitor = false)] TimerInfo timer)
    {
        await WriteAsync("begin", timer);
        await diary.WaitAsync("release");
        await WriteAsync("end", timer);
    }

    private Task WriteAsync(string what, TimerInfo timer) => diary.TellAsync(JsonSerializer.Serialize(new
    {
        What = what,
        At = clock.GetUtcNow(),
        timer.IsPastDue,
        timer.ScheduleStatus?.Last,
        timer.ScheduleStatus?.Next,
    }));
}
