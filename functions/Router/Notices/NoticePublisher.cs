using System.Diagnostics;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Notices;

/// <summary>
/// Sends notices to the topic <c>notices</c>, each signed by the router. The notice id is the message id, so that the topic's duplicate detection makes
/// a repeated publication harmless; there is one session, so that one writer at a time fills the inboxes, in order.
/// </summary>
public sealed class NoticePublisher(ServiceBusClient client, IRouterSigner signer, TimeProvider time, HeldNotices? held = null) : IAsyncDisposable
{
    public const string Topic = "notices";

    /// <summary>The session of every notice. One of each State would let the first one served hold up the others (FINDINGS F5).</summary>
    private const string Session = "notices";

    private readonly ServiceBusSender sender = client.CreateSender(Topic);

    /// <summary>The subscription that a State's own system receives from.</summary>
    public static string SubscriptionOf(StateCode state) => $"state-{state.ToString().ToLowerInvariant()}";

    /// <summary>As <see cref="SendAsync"/>, but for what is kept back because an operator has paused the State's deliveries.</summary>
    public async Task PublishAsync(IReadOnlyList<NoticeMessage> notices, CancellationToken cancellationToken) =>
        await SendAsync(held is null || notices.Count == 0 ? notices : await held.KeepBackAsync(notices, time.GetUtcNow(), cancellationToken), cancellationToken);

    /// <summary>Sends them in their order, in as few batches as the topic's size limit allows; one that it does not take keeps none of the others back.</summary>
    /// <exception cref="InvalidOperationException">One notice alone is larger than the topic takes; all others are sent.</exception>
    public async Task SendAsync(IReadOnlyList<NoticeMessage> notices, CancellationToken cancellationToken)
    {
        var tooLarge = new List<string>();
        using var span = notices.Count > 0 ? Traces.Begin("send notices", ActivityKind.Producer, null, notices[0].CaseId) : null;
        for (int sent = 0; sent < notices.Count;)
        {
            using var batch = await sender.CreateMessageBatchAsync(cancellationToken);
            while (sent < notices.Count && batch.TryAddMessage(Message(notices[sent])))
            {
                sent++;
            }

            if (batch.Count > 0)
            {
                await sender.SendMessagesAsync(batch, cancellationToken);
            }
            else
            {
                tooLarge.Add(notices[sent].Id);
                sent++;
            }
        }

        if (tooLarge.Count > 0)
        {
            throw new InvalidOperationException($"Larger than the topic takes: {string.Join(", ", tooLarge)}.");
        }
    }

    public ValueTask DisposeAsync() => sender.DisposeAsync();

    private ServiceBusMessage Message(NoticeMessage notice) => Traces.Caused(new(JsonSerializer.SerializeToUtf8Bytes(SignedNotice.Sign(notice, signer), RouterJson.Options))
    {
        MessageId = notice.Id,
        SessionId = Session,
        Subject = notice.Type,
        CorrelationId = notice.CaseId?.ToString(),
        ContentType = "application/json",
        ApplicationProperties = { ["to"] = notice.To.ToString(), ["type"] = notice.Type },
    });
}
