using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Scheduling;

public sealed class SlowTimerApp(TimerDiary diary)
{
    [Function("Slow")]
    public async Task Run([TimerTrigger("00:01:00", UseMonitor = false)] TimerInfo timer)
    {
        diary.Write("begin", timer);
        await diary.Gate.Task;
        diary.Write("end", timer);
    }
}
