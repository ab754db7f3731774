using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.TestApp.Durable;

/// <summary>As the router works: a message starts an orchestration, which sends a message, which wakes it again.</summary>
public sealed class ErrandFunctions(ServiceBusClient bus)
{
    [Function(nameof(Begin))]
    public static async Task Begin([ServiceBusTrigger("submissions", Connection = "ServiceBus")] string body, [DurableClient] DurableTaskClient client)
    {
        // Delivered again after a crash, the first delivery has done its work.
        if (await client.GetInstanceAsync(body) is null)
        {
            await client.ScheduleNewOrchestrationInstanceAsync(nameof(Errand), null, new StartOrchestrationOptions(body));
        }
    }

    [Function(nameof(Errand))]
    public static async Task<string> Errand([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        string sent = await context.CallActivityAsync<string>(nameof(Send), context.InstanceId);
        string back = await context.WaitForExternalEvent<string>("Back");
        await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
        return $"{sent} {back} {await context.CallSubOrchestratorAsync<string>(nameof(ErrandChild))}";
    }

    [Function(nameof(ErrandChild))]
    public static string ErrandChild([OrchestrationTrigger] TaskOrchestrationContext context) => context.Parent is null ? "orphan" : "child";

    [Function(nameof(Send))]
    public async Task<string> Send([ActivityTrigger] string id)
    {
        await using var sender = bus.CreateSender("wake-ups");
        await sender.SendMessageAsync(new ServiceBusMessage(id) { MessageId = id, SessionId = id });
        return "sent";
    }

    [Function(nameof(Wake))]
    public static Task Wake(
        [ServiceBusTrigger("wake-ups", Connection = "ServiceBus", IsSessionsEnabled = true)] string id, [DurableClient] DurableTaskClient client) =>
        client.RaiseEventAsync(id, "Back", "back");
}
