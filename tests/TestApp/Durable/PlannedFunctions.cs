using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.TestApp.Durable;

/// <summary>Messages that become due wake an orchestration through a session.</summary>
public sealed class PlannedFunctions(Diary diary, ServiceBusClient bus, TimeProvider clock)
{
    [Function(nameof(Plan))]
    public async Task<IActionResult> Plan(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        await client.ScheduleNewOrchestrationInstanceAsync(nameof(Listen), new StartOrchestrationOptions("case"), request.HttpContext.RequestAborted);
        await using var sender = bus.CreateSender("submissions");
        foreach (int days in (int[])[20, 10])
        {
            var message = new ServiceBusMessage($"day {days}") { MessageId = $"m{days}" };
            await sender.ScheduleMessageAsync(message, clock.GetUtcNow().AddDays(days), request.HttpContext.RequestAborted);
        }

        return new AcceptedResult();
    }

    [Function(nameof(Submitted))]
    public async Task Submitted([ServiceBusTrigger("submissions", Connection = "ServiceBus")] string message)
    {
        await diary.NoteAsync("submitted " + message);
        await using var sender = bus.CreateSender("wake-ups");
        await sender.SendMessageAsync(new ServiceBusMessage(message) { SessionId = "case", MessageId = "w" + message });
    }

    [Function(nameof(Woken))]
    public async Task Woken(
        [ServiceBusTrigger("wake-ups", Connection = "ServiceBus", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client)
    {
        await diary.NoteAsync("woken " + message.Body);
        await client.RaiseEventAsync(message.SessionId, "wake", message.Body.ToString());
    }

    [Function(nameof(Listen))]
    public static async Task Listen([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        for (int count = 0; count < 2; count++)
        {
            await context.CallActivityAsync(nameof(NoteDown), await context.WaitForExternalEvent<string>("wake"));
        }
    }

    [Function(nameof(NoteDown))]
    public Task NoteDown([ActivityTrigger] string what) => diary.NoteAsync("noted " + what);
}
