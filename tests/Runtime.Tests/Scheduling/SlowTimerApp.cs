using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Runtime.Tests.Scheduling;

public sealed class SlowTimerApp(TimerDiary diary, TimeProvider clock)
{
    [Function("Slow")]
    public async Task Run([TimerTrigger("00:01:00", UseMonitor = false)] TimerInfo timer)
    {
        diary.Write("begin", timer);
        await Task.Delay(TimeSpan.FromSeconds(150), clock);
        diary.Write("end", timer);
    }
}
