using System.Text;

namespace RequestRouter.Local.Host.Bus.Messages;

/// <summary>
/// What a message weighs against the limits of the standard tier. Azure counts the encoded AMQP message; this counts the
/// same parts with a fixed share for each, within a few bytes of it.
/// </summary>
internal static class MessageSize
{
    /// <summary>The most bytes one message, or one batch, may have.</summary>
    public const long Limit = 256 * 1024;

    private const int Frame = 64;
    private const int PerPart = 5;

    public static long Of(SentMessage content)
    {
        string?[] texts =
        [
            content.MessageId, content.SessionId, content.ReplyToSessionId, content.PartitionKey, content.TransactionPartitionKey,
            content.CorrelationId, content.Subject, content.To, content.ReplyTo, content.ContentType,
        ];
        return Frame + content.Body.Length
            + texts.Sum(text => text is null ? 0 : PerPart + Encoding.UTF8.GetByteCount(text))
            + content.Properties.Sum(property => (2 * PerPart)
                + Encoding.UTF8.GetByteCount(property.Key)
                + Encoding.UTF8.GetByteCount(PropertyCodec.Encode(property.Key, property.Value).Text));
    }
}
