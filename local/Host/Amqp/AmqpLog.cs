using Microsoft.Extensions.Logging;

namespace RequestRouter.Local.Host.Amqp;

/// <summary>What the door logs: addresses and reasons, never content.</summary>
internal static partial class AmqpLog
{
    [LoggerMessage(LogLevel.Debug, "A link to {Address} was refused: {Reason}")]
    public static partial void LinkRefused(this ILogger log, string address, string reason);

    [LoggerMessage(LogLevel.Debug, "A message for {Address} was refused: {Reason}")]
    public static partial void SendRefused(this ILogger log, string address, string reason);

    [LoggerMessage(LogLevel.Warning, "A request to {Address} could not be answered.")]
    public static partial void ReplyFailed(this ILogger log, string address, Exception fault);
}
