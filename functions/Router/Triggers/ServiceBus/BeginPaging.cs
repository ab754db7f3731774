using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Orchestrations;
using RequestRouter.Router.Paging;

namespace RequestRouter.Router.Triggers.ServiceBus;

/// <summary>Starts paging for a notice, once: where it runs or has ended already, a message that comes again changes nothing.</summary>
public static class BeginPaging
{
    [Function(nameof(BeginPaging))]
    public static Task Run(
        [ServiceBusTrigger(PageQueue.Queue, Connection = "ServiceBus")] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => Outage.WaitOutAsync(stopping => BeginAsync(PageQueue.Read(message), client, stopping), cancellationToken);

    internal static async Task BeginAsync(NoticeId id, DurableTaskClient client, CancellationToken cancellationToken)
    {
        string instanceId = PagingStory.InstanceId(id);
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is null)
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(PagingOrchestration), PagingStory.Of(id), new StartOrchestrationOptions(instanceId), cancellationToken);
        }
    }
}
