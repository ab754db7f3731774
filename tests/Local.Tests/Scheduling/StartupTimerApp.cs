using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Scheduling;

public sealed class StartupTimerApp(TimerDiary diary)
{
    [Function("AtStart")]
    public void Run([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => diary.Write("AtStart", timer);
}
