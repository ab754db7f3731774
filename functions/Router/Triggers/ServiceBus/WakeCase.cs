using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Orchestrations;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.ServiceBus;

/// <summary>
/// Starts or wakes the orchestration of a case. The session is the case, so that wake-ups of one case come one at a time and
/// in order.
/// </summary>
public static class WakeCase
{
    [Function(nameof(WakeCase))]
    public static Task Run(
        [ServiceBusTrigger(WakeUps.Queue, Connection = "ServiceBus", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) => Outage.WaitOutAsync(stopping => WakeAsync(message, client, stopping), cancellationToken);

    private static async Task WakeAsync(ServiceBusReceivedMessage message, DurableTaskClient client, CancellationToken cancellationToken)
    {
        string caseId = message.SessionId;
        using var span = Traces.Begin(nameof(WakeCase), ActivityKind.Consumer, Traces.CauseOf(message), CaseId.TryParse(caseId, null, out var id) ? id : null);
        var wakeUp = WakeUps.Read(message);
        if (await client.GetInstanceAsync(caseId, cancellationToken) is { IsCompleted: false })
        {
            await client.RaiseEventAsync(caseId, WakeUp.Event, wakeUp, cancellationToken);
        }
        else
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(CaseOrchestration), CaseStory.WokenBy(caseId, wakeUp), new StartOrchestrationOptions(caseId), cancellationToken);
        }
    }
}
