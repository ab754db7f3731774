using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Hosting.Rehearsal;

/// <summary>Reminders thirty days apart, and a sweep by the day that wakes what waits.</summary>
public sealed class MonthsApp(MonthsApp.Diary diary)
{
    [Function("Open")]
    public static async Task<IActionResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "open/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client)
    {
        await client.ScheduleNewOrchestrationInstanceAsync("Remind", new StartOrchestrationOptions(id), request.HttpContext.RequestAborted);
        return new AcceptedResult();
    }

    [Function("Remind")]
    public static async Task<int> Remind([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        for (var month = 1; month <= 3; month++)
        {
            await context.CreateTimer(TimeSpan.FromDays(30), CancellationToken.None);
            await context.CallActivityAsync("Write", $"reminder {month}");
        }

        return await context.WaitForExternalEvent<int>("answer");
    }

    [Function("Write")]
    public void Write([ActivityTrigger] string what) => diary.Write(what);

    [Function("Sweep")]
    public async Task Sweep([TimerTrigger("0 0 12 1 * *")] TimerInfo timer, [DurableClient] DurableTaskClient client)
    {
        diary.Write("sweep " + timer.IsPastDue);
        await client.RaiseEventAsync("one", "answer", 42);
    }

    public sealed class Diary(TimeProvider clock)
    {
        private readonly ConcurrentQueue<string> entries = [];

        public IReadOnlyList<string> Entries => [.. entries];

        public void Write(string what) => entries.Enqueue($"{clock.GetUtcNow():yyyy-MM-dd HH:mm} {what}");
    }
}
