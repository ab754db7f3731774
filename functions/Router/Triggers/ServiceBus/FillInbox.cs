using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Convention;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;

namespace RequestRouter.Router.Triggers.ServiceBus;

/// <summary>Appends published notices to the HTTP inbox of their State. The session is the State: one writer, in order.</summary>
public sealed class FillInbox(InboxStore inboxes, InboxSignal signal)
{
    [Function(nameof(FillInbox))]
    public async Task Run(
        [ServiceBusTrigger(NoticePublisher.Topic, "inbox", Connection = "ServiceBus", IsSessionsEnabled = true, IsBatched = true)]
        ServiceBusReceivedMessage[] messages,
        CancellationToken cancellationToken)
    {
        // Messages of one batch are of one session; grouping costs nothing and does not rest on it.
        foreach (var ofState in messages.GroupBy(message => message.SessionId))
        {
            var state = StateCode.Parse(ofState.Key, null);
            var notices = ofState.Select(message => JsonSerializer.Deserialize<NoticeMessage>(message.Body, RouterJson.Options)!).ToList();
            while (!await inboxes.TryAppendAsync(state, notices, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            signal.Grew(state);
        }
    }
}
