using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Scheduling;

public sealed class FailingTimerApp(TimerDiary diary)
{
    [Function("Failing")]
    public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
    {
        diary.Write("Failing", timer);
        throw new InvalidOperationException("this occurrence fails");
    }
}
