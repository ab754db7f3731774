using Azure.Messaging.ServiceBus;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Paging;

/// <summary>
/// Sends and reads the messages of the queue <c>pages</c>, each the id of a notice for which a point of contact is to be paged. A queue of its own: however long
/// the addresses of States take to answer, no case and no inbox waits for them.
/// </summary>
public sealed class PageQueue(ServiceBusClient client, PartyStore parties, TimeProvider time) : IAsyncDisposable
{
    public const string Queue = "pages";

    private readonly ServiceBusSender sender = client.CreateSender(Queue);

    /// <summary>Has the points of contact paged for those notices that are urgent, of States that have somebody to page. Asking twice pages once.</summary>
    public async Task SendAsync(Case @case, IReadOnlyList<NoticeMessage> notices, CancellationToken cancellationToken)
    {
        foreach (var notice in notices.Where(notice => UrgentNotices.Has(@case, notice.Type)))
        {
            var register = await parties.ReadAsync(cancellationToken);
            if (register.Find(notice.To) is { Entry: var entry } && PagedContact.ServingIn(entry, time.GetUtcNow()).Count > 0)
            {
                await SendAsync(notice.Id, cancellationToken);
            }
        }
    }

    public Task SendAsync(string noticeId, CancellationToken cancellationToken) =>
        sender.SendMessageAsync(new ServiceBusMessage(noticeId) { MessageId = noticeId }, cancellationToken);

    /// <summary>The id of the notice that a message is about.</summary>
    /// <exception cref="FormatException">It holds none.</exception>
    public static NoticeId Read(ServiceBusReceivedMessage message) => NoticeId.Parse(message.Body.ToString(), null);

    public ValueTask DisposeAsync() => sender.DisposeAsync();
}
