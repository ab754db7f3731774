using System.Diagnostics;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.ServiceBus;

/// <summary>
/// Appends published notices to the HTTP inboxes of their States: all in one session, so that there is one writer and a State's notices
/// keep their order; in batches, so that a State's inbox is written once for all that has come for it. An inbox that cannot be
/// written stops no other: what came for the others is settled, and its own notices go back to be delivered again. What is no notice
/// is dead-lettered by itself.
/// </summary>
public sealed class FillInbox(InboxStore inboxes, InboxSignal signal)
{
    [Function(nameof(FillInbox))]
    public async Task Run(
        [ServiceBusTrigger(NoticePublisher.Topic, "inbox", Connection = "ServiceBus", IsSessionsEnabled = true, IsBatched = true)]
        ServiceBusReceivedMessage[] messages,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        var read = messages.Select(message => (Message: message, Notice: Read(message))).ToList();
        foreach (var (message, _) in read.Where(part => part.Notice is null))
        {
            await actions.DeadLetterMessageAsync(message, null, ProblemCodes.MalformedBody, "It is no notice of this router.", cancellationToken);
        }

        var spans = read.Where(part => part.Notice is not null).Select(part => Traces.Begin(nameof(FillInbox), ActivityKind.Consumer, Traces.CauseOf(part.Message), part.Notice!.CaseId)).ToList();
        var parts = read
            .Where(part => part.Notice is not null)
            .GroupBy(part => part.Notice!.To)
            .Select(ofState => (Messages: ofState.Select(part => part.Message).ToList(), Appending: AppendAsync(ofState.Key, [.. ofState.Select(part => part.Notice!)], cancellationToken)))
            .ToList();
        try
        {
            await Task.WhenAll(parts.Select(part => part.Appending));
        }
        catch
        {
            // What the host then takes back is only what is not settled here.
            await Task.WhenAll(parts.Where(part => part.Appending.IsCompletedSuccessfully)
                .SelectMany(part => part.Messages)
                .Select(message => actions.CompleteMessageAsync(message, cancellationToken)));
            throw;
        }
        finally
        {
            spans.ForEach(span => span?.Dispose());
        }
    }

    /// <summary>Appends what a dead letter carries, once.</summary>
    internal Task FillAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        var notice = JsonSerializer.Deserialize<NoticeMessage>(message.Body, RouterJson.Options)!;
        return AppendAsync(notice.To, [notice], cancellationToken);
    }

    private static NoticeMessage? Read(ServiceBusReceivedMessage message)
    {
        try
        {
            return JsonSerializer.Deserialize<NoticeMessage>(message.Body, RouterJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task AppendAsync(StateCode state, IReadOnlyList<NoticeMessage> notices, CancellationToken cancellationToken)
    {
        long last = 0;
        await Outage.WaitOutAsync(async stopping => last = await inboxes.AppendAsync(state, notices, stopping), cancellationToken);
        signal.Grew(state, last);
        Measures.Filled(state, notices.Count);
    }
}
