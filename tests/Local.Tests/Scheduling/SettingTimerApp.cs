using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Scheduling;

public sealed class SettingTimerApp(TimerDiary diary)
{
    [Function("FromSetting")]
    public void Run([TimerTrigger("%Sweep%")] TimerInfo timer) => diary.Write("FromSetting", timer);
}
