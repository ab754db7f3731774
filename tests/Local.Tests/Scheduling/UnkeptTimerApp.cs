using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Scheduling;

public sealed class UnkeptTimerApp(TimerDiary diary)
{
    [Function("Unkept")]
    public void Unkept([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer) => diary.Write("Unkept", timer);

    [Function("Frequent")]
    public void Frequent([TimerTrigger("*/30 * * * * *")] TimerInfo timer) => diary.Write("Frequent", timer);
}
