using System.Diagnostics;
using System.Globalization;
using Azure.Messaging.ServiceBus;
using RequestRouter.Router.Orchestrations;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Cases;

/// <summary>Sends and reads the messages of the queue <c>wake-ups</c>.</summary>
public sealed class WakeUps(ServiceBusClient client) : IAsyncDisposable
{
    public const string Queue = "wake-ups";

    private readonly ServiceBusSender sender = client.CreateSender(Queue);

    /// <summary>Wakes the case for a stored communication. Sending it twice wakes the case once.</summary>
    public Task SendAsync(CaseId caseId, string rowId, CancellationToken cancellationToken) =>
        PutAsync(caseId, new ServiceBusMessage(rowId) { MessageId = $"{caseId}.{rowId}", SessionId = caseId.ToString() }, cancellationToken);

    /// <summary>
    /// Wakes the case once more, for the sweep: under an id with the time in it, so that duplicate detection does not take it
    /// for the wake-up that was lost.
    /// </summary>
    public Task SendAgainAsync(CaseId caseId, string? rowId, DateTimeOffset at, CancellationToken cancellationToken) =>
        SendAgainAsync(caseId, rowId, at.UtcTicks.ToString(CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>As the other, for an operator: what tells this attempt from others stands in the id.</summary>
    public Task SendAgainAsync(CaseId caseId, string? rowId, string attempt, CancellationToken cancellationToken) =>
        PutAsync(caseId, new ServiceBusMessage(rowId ?? "") { MessageId = $"{caseId}.{rowId}.{attempt}", SessionId = caseId.ToString() }, cancellationToken);

    public static WakeUp Read(ServiceBusReceivedMessage message) =>
        message.Body.ToString() is { Length: > 0 } rowId ? WakeUp.ByCommunication(rowId) : WakeUp.ToCheck;

    public ValueTask DisposeAsync() => sender.DisposeAsync();

    private async Task PutAsync(CaseId caseId, ServiceBusMessage message, CancellationToken cancellationToken)
    {
        using var span = Traces.Begin("send wake-up", ActivityKind.Producer, null, caseId);
        await sender.SendMessageAsync(Traces.Caused(message), cancellationToken);
    }
}
