using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Durable;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Local.Host.Scheduling;

/// <summary>Functions on schedules.</summary>
internal sealed class TimerFunctions(
    SettingNames names, FunctionInvoker invoker, DurablePayload durable, IRowStore rows, TimeProvider clock, WorkTracker work, ILogger<TimerFunctions> log)
{
    private IReadOnlyList<TimerFunction> timers = [];

    public void Configure(IEnumerable<FunctionDescription> functions)
    {
        var memory = new ScheduleMemory(rows);
        timers = [.. functions.Where(function => function.Trigger.Type == "timerTrigger")
            .Select(function => new TimerFunction(function, ScheduleOf(function), invoker, durable, memory, clock, work, log))];
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var timer in timers)
        {
            await timer.StartAsync(cancellationToken);
        }
    }

    public Task DrainAsync(CancellationToken cancellationToken) => Task.WhenAll(timers.Select(timer => timer.DrainAsync(cancellationToken)));

    private Schedule ScheduleOf(FunctionDescription function)
    {
        var text = names.Resolve(function.Trigger.Text("schedule") ?? "", function);
        return Schedule.Parse(text)
            ?? throw function.Refuse($"the schedule '{text}' is neither NCRONTAB of five or six fields nor a positive duration.");
    }
}
