using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Hosting.Rehearsal;

/// <summary>Messages that become due wake an orchestration through a session.</summary>
public sealed class MessagesApp(MonthsApp.Diary diary, ServiceBusClient bus, TimeProvider clock)
{
    [Function("Plan")]
    public async Task<IActionResult> Plan(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        await client.ScheduleNewOrchestrationInstanceAsync("Listen", new StartOrchestrationOptions("case"), request.HttpContext.RequestAborted);
        await using var sender = bus.CreateSender("submissions");
        foreach (var days in (int[])[20, 10])
        {
            var message = new ServiceBusMessage($"day {days}") { MessageId = $"m{days}" };
            await sender.ScheduleMessageAsync(message, clock.GetUtcNow().AddDays(days), request.HttpContext.RequestAborted);
        }

        return new AcceptedResult();
    }

    [Function("Submitted")]
    public async Task Submitted([ServiceBusTrigger("submissions", Connection = "ServiceBus")] string message)
    {
        diary.Write("submitted " + message);
        await using var sender = bus.CreateSender("wake-ups");
        await sender.SendMessageAsync(new ServiceBusMessage(message) { SessionId = "case", MessageId = "w" + message });
    }

    [Function("Woken")]
    public async Task Woken(
        [ServiceBusTrigger("wake-ups", Connection = "ServiceBus", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client)
    {
        diary.Write("woken " + message.Body);
        await client.RaiseEventAsync(message.SessionId, "wake", message.Body.ToString());
    }

    [Function("Listen")]
    public static async Task Listen([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        for (var count = 0; count < 2; count++)
        {
            await context.CallActivityAsync("Note", await context.WaitForExternalEvent<string>("wake"));
        }
    }

    [Function("Note")]
    public void Note([ActivityTrigger] string what) => diary.Write("noted " + what);
}
