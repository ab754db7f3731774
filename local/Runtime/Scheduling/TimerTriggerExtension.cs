using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Hosting;
using RequestRouter.Local.Runtime.Storage;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Scheduling;

/// <summary>Functions on schedules.</summary>
internal sealed class TimerTriggerExtension(
    SettingNames names, IFunctionInvoker invoker, IRowStore rows, TimeProvider clock, WorkTracker work, ILogger<TimerTriggerExtension> log)
    : ITriggerExtension
{
    private IReadOnlyList<TimerFunction> timers = [];

    public IReadOnlyList<Type> Triggers { get; } = [typeof(TimerTriggerAttribute)];

    public string? Section => null;

    public void Configure(IReadOnlyList<FunctionEntry> functions, IConfigurationSection settings)
    {
        var memory = new ScheduleMemory(rows);
        timers = [.. functions.Select(function =>
            new TimerFunction(function, Schedule(function), invoker, memory, clock, work, log))];
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var timer in timers)
        {
            await timer.StartAsync(cancellationToken);
        }
    }

    public Task DrainAsync(CancellationToken cancellationToken) => Task.WhenAll(timers.Select(timer => timer.DrainAsync(cancellationToken)));

    private Schedule Schedule(FunctionEntry function)
    {
        if (function.TriggerParameter.ParameterType != typeof(TimerInfo))
        {
            throw function.Refuse($"the trigger parameter '{function.TriggerParameter.Name}' must be a TimerInfo.");
        }

        if (function.OtherParameters.FirstOrDefault() is { } parameter)
        {
            throw function.Refuse($"nothing gives the parameter '{parameter.Name}'.");
        }

        var text = names.Resolve(((TimerTriggerAttribute)function.Trigger).Schedule, function);
        return Scheduling.Schedule.Parse(text)
            ?? throw function.Refuse($"the schedule '{text}' is neither NCRONTAB of five or six fields nor a positive duration.");
    }
}
