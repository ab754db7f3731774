using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Convention;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;

namespace RequestRouter.Router.Triggers.ServiceBus;

/// <summary>
/// Appends a published notice to the HTTP inbox of its State. The session is the State: one writer, in order. Not in batches: those the
/// host takes from one session at a time, so that one State's notices would hold up all others' (FINDINGS F5).
/// </summary>
public sealed class FillInbox(InboxStore inboxes, InboxSignal signal)
{
    [Function(nameof(FillInbox))]
    public async Task Run(
        [ServiceBusTrigger(NoticePublisher.Topic, "inbox", Connection = "ServiceBus", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        CancellationToken cancellationToken)
    {
        var state = StateCode.Parse(message.SessionId, null);
        var notice = JsonSerializer.Deserialize<NoticeMessage>(message.Body, RouterJson.Options)!;
        while (!await inboxes.TryAppendAsync(state, [notice], cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        signal.Grew(state);
    }
}
