using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Scheduling;

/// <summary>Timer functions that write down when they ran.</summary>
public sealed class TimerApp(TimerDiary diary)
{
    [Function("Daily")]
    public void Daily([TimerTrigger("0 30 6 * * *")] TimerInfo timer) => diary.Write("Daily", timer);

    [Function("Hourly")]
    public void Hourly([TimerTrigger("0 * * * *")] TimerInfo timer) => diary.Write("Hourly", timer);
}
