using RequestRouter.Local.Host.Bus.Messages;

namespace RequestRouter.Local.Host.Bus.Filters;

/// <summary>The properties a filter may name: <c>sys.</c> for the system's, otherwise the application's.</summary>
internal static class SqlProperties
{
    private static readonly Dictionary<string, Func<SentMessage, object?>> System = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MessageId"] = message => message.MessageId,
        ["CorrelationId"] = message => message.CorrelationId,
        ["SessionId"] = message => message.SessionId,
        ["ReplyToSessionId"] = message => message.ReplyToSessionId,
        ["Label"] = message => message.Subject,
        ["Subject"] = message => message.Subject,
        ["To"] = message => message.To,
        ["ReplyTo"] = message => message.ReplyTo,
        ["ContentType"] = message => message.ContentType,
        ["PartitionKey"] = message => message.PartitionKey,
    };

    /// <exception cref="FormatException">There is no such scope or system property.</exception>
    public static Func<SentMessage, object?> Of(string? scope, string name)
    {
        if (scope is null || scope.Equals("user", StringComparison.OrdinalIgnoreCase))
        {
            return message => message.Properties.GetValueOrDefault(name);
        }

        if (!scope.Equals("sys", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"'{scope}' is no scope: a property is of 'sys' or of 'user'");
        }

        return System.TryGetValue(name, out var property) ? property : throw new FormatException($"there is no system property '{name}'");
    }
}
