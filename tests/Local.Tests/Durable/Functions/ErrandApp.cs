using Azure.Messaging.ServiceBus;
using DurableTask.Core.Exceptions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;

namespace RequestRouter.Local.Tests.Durable.Functions;

/// <summary>As the router works: a message starts an orchestration, which sends a message, which wakes it again.</summary>
public sealed class ErrandApp(IConfiguration settings)
{
    public const string Outcome = "sent back child";

    [Function(nameof(Begin))]
    public static async Task Begin([ServiceBusTrigger("submissions")] string body, [DurableClient] DurableTaskClient client)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(nameof(Errand), null, new StartOrchestrationOptions(body).WithDedupeStatuses(
                OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Completed));
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Delivered again after a crash: the first delivery did its work.
            return;
        }
    }

    [Function(nameof(Errand))]
    public static async Task<string> Errand([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        string sent = await context.CallActivityAsync<string>(nameof(Send), context.InstanceId);
        string back = await context.WaitForExternalEvent<string>("Back");
        await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
        return $"{sent} {back} {await context.CallSubOrchestratorAsync<string>(nameof(Child))}";
    }

    [Function(nameof(Child))]
    public static string Child([OrchestrationTrigger] TaskOrchestrationContext context) => context.Parent is null ? "orphan" : "child";

    [Function(nameof(Send))]
    public async Task<string> Send([ActivityTrigger] string id)
    {
        await using var client = new ServiceBusClient(settings["ServiceBus"]);
        await client.CreateSender("wake-ups").SendMessageAsync(new ServiceBusMessage(id) { MessageId = id, SessionId = id });
        return "sent";
    }

    [Function(nameof(Wake))]
    public static Task Wake([ServiceBusTrigger("wake-ups", IsSessionsEnabled = true)] string id, [DurableClient] DurableTaskClient client) =>
        client.RaiseEventAsync(id, "Back", "back");
}
