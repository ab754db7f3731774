using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using RequestRouter.Router.Notices;

namespace RequestRouter.Router.Operations;

/// <summary>Looks at how far the States have read what they were told.</summary>
public sealed class InboxStates(InboxStore inboxes, InboxReadings readings, ServiceBusClient bus, TimeProvider time)
{
    private const int MostPeeked = 50;
    private const int AtOnce = 8;

    /// <param name="states">Which States.</param>
    /// <param name="unread">Only those for which something has waited this long, unread both ways.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<InboxStateList> ReadAsync(IEnumerable<StateCode> states, TimeSpan unread, CancellationToken cancellationToken)
    {
        var found = new ConcurrentBag<InboxState>();
        await Parallel.ForEachAsync(
            states,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (state, cancel) => found.Add(await ReadAsync(state, cancel)));
        return new([.. found.Where(inbox => unread == TimeSpan.Zero || inbox.Unread >= unread).OrderByDescending(inbox => inbox.Unread ?? TimeSpan.Zero).ThenBy(inbox => inbox.State.ToString(), StringComparer.Ordinal)]);
    }

    private async Task<InboxState> ReadAsync(StateCode state, CancellationToken cancellationToken)
    {
        var reading = await readings.FindAsync(state, cancellationToken);
        long readTo = reading?.Number ?? 0;
        var unread = await inboxes.ReadAfterAsync(state, readTo, cancellationToken);
        var (subscribed, oldest) = await PeekAsync(state, cancellationToken);
        var since = unread is [var first, ..] ? first.Notice.At : (DateTimeOffset?)null;
        return new()
        {
            State = state,
            Last = unread.Count > 0 ? await inboxes.ReadLastAsync(state, cancellationToken) : readTo,
            ReadTo = readTo,
            ReadAt = reading?.At,
            UnreadSince = since,
            Subscribed = subscribed,
            SubscribedSince = oldest,
            Unread = since is { } http && oldest is { } overBus ? time.GetUtcNow() - (http > overBus ? http : overBus) : null,
        };
    }

    private async Task<(int Count, DateTimeOffset? Oldest)> PeekAsync(StateCode state, CancellationToken cancellationToken)
    {
        await using var receiver = bus.CreateReceiver(NoticePublisher.Topic, NoticePublisher.SubscriptionOf(state));
        try
        {
            var peeked = await receiver.PeekMessagesAsync(MostPeeked, cancellationToken: cancellationToken);
            return (peeked.Count, peeked.Count > 0 ? peeked.Min(message => message.EnqueuedTime) : null);
        }
        catch (ServiceBusException absent) when (absent.Reason == ServiceBusFailureReason.MessagingEntityNotFound)
        {
            // A State that is entered before its subscription is deployed.
            return (0, null);
        }
    }
}
