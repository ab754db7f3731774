using Microsoft.Extensions.Logging;

namespace RequestRouter.Local.Host.Amqp;

/// <summary>What the door logs: addresses and reasons, never content.</summary>
internal static partial class AmqpLog
{
    [LoggerMessage(LogLevel.Debug, "A link to {Address} was refused: {Reason}")]
    public static partial void LinkRefused(this ILogger log, string address, string reason);

    [LoggerMessage(LogLevel.Debug, "A message for {Address} was refused: {Reason}")]
    public static partial void SendRefused(this ILogger log, string address, string reason);

    [LoggerMessage(LogLevel.Debug, "A receiver of {Address} is told: {Reason}")]
    public static partial void Told(this ILogger log, string address, string reason);

    [LoggerMessage(LogLevel.Debug, "A message of {Address} could not be sent to its receiver, and goes back: {Reason}")]
    public static partial void NotSent(this ILogger log, string address, string reason);

    [LoggerMessage(LogLevel.Warning, "The broker failed in its work for {Address}; the client is told an internal error.")]
    public static partial void WorkFailed(this ILogger log, string address, Exception fault);

    [LoggerMessage(LogLevel.Warning, "A request to {Address} could not be answered.")]
    public static partial void ReplyFailed(this ILogger log, string address, Exception fault);
}
