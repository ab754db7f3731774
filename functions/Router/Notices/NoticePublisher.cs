using System.Text.Json;
using Azure.Messaging.ServiceBus;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Notices;

/// <summary>
/// Sends notices to the topic <c>notices</c>. The notice id is the message id, so that the topic's duplicate detection makes
/// a repeated publication harmless; the session is the State, so that its inbox is filled in order.
/// </summary>
public sealed class NoticePublisher(ServiceBusClient client) : IAsyncDisposable
{
    public const string Topic = "notices";

    private readonly ServiceBusSender sender = client.CreateSender(Topic);

    public Task PublishAsync(IReadOnlyList<NoticeMessage> notices, CancellationToken cancellationToken) =>
        notices.Count == 0 ? Task.CompletedTask : sender.SendMessagesAsync(notices.Select(Message), cancellationToken);

    public ValueTask DisposeAsync() => sender.DisposeAsync();

    private static ServiceBusMessage Message(NoticeMessage notice) => new(JsonSerializer.SerializeToUtf8Bytes(notice, RouterJson.Options))
    {
        MessageId = notice.Id,
        SessionId = notice.To.ToString(),
        Subject = notice.Type,
        CorrelationId = notice.CaseId?.ToString(),
        ContentType = "application/json",
        ApplicationProperties = { ["to"] = notice.To.ToString(), ["type"] = notice.Type },
    };
}
