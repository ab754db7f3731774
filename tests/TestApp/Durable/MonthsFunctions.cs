using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.TestApp.Durable;

/// <summary>Reminders thirty days apart, and a sweep by the month that wakes what waits.</summary>
public sealed class MonthsFunctions(Diary diary)
{
    [Function(nameof(OpenMonths))]
    public static async Task<IActionResult> OpenMonths(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "open/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client)
    {
        await client.ScheduleNewOrchestrationInstanceAsync(nameof(Remind), new StartOrchestrationOptions(id), request.HttpContext.RequestAborted);
        return new AcceptedResult();
    }

    [Function(nameof(Remind))]
    public static async Task<int> Remind([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        for (int month = 1; month <= 3; month++)
        {
            await context.CreateTimer(TimeSpan.FromDays(30), CancellationToken.None);
            await context.CallActivityAsync(nameof(Write), $"reminder {month}");
        }

        return await context.WaitForExternalEvent<int>("answer");
    }

    [Function(nameof(Write))]
    public Task Write([ActivityTrigger] string what) => diary.NoteAsync(what);

    [Function(nameof(Sweep))]
    public async Task Sweep([TimerTrigger("0 0 12 1 * *")] TimerInfo timer, [DurableClient] DurableTaskClient client)
    {
        await diary.NoteAsync("sweep " + timer.IsPastDue);
        await client.RaiseEventAsync("one", "answer", 42);
    }
}
