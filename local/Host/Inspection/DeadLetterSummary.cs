using RequestRouter.Local.Host.Bus.Messages;

namespace RequestRouter.Local.Host.Inspection;

/// <summary>A dead letter without its body.</summary>
/// <param name="EnqueuedAt">UTC.</param>
internal sealed record DeadLetterSummary(
    string Path, long SequenceNumber, string MessageId, DateTimeOffset EnqueuedAt, int DeliveryCount, string? Reason, string? Description)
{
    public static DeadLetterSummary Of(string path, Delivery message) => new(
        path,
        message.SequenceNumber,
        message.Content.MessageId,
        message.EnqueuedTime,
        message.DeliveryCount,
        message.Content.Properties.GetValueOrDefault("DeadLetterReason") as string,
        message.Content.Properties.GetValueOrDefault("DeadLetterErrorDescription") as string);
}
