using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Benchmarks.Runtime;

/// <summary>Instances that remind every ten days, and a sweep by the minute.</summary>
public static class RehearsalApp
{
    [Function("Open")]
    public static async Task<IActionResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "open/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client)
    {
        await client.ScheduleNewOrchestrationInstanceAsync("Remind", new StartOrchestrationOptions(id), request.HttpContext.RequestAborted);
        return new AcceptedResult();
    }

    [Function("Remind")]
    public static async Task Remind([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        for (var reminder = 0; reminder < 6; reminder++)
        {
            await context.CreateTimer(TimeSpan.FromDays(10), CancellationToken.None);
            await context.CallActivityAsync("Reminder", reminder);
        }
    }

    [Function("Reminder")]
    public static int Reminder([ActivityTrigger] int number) => number;

    [Function("Sweep")]
    public static void Sweep([TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = timer;
}
