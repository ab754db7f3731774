using RequestRouter.Local.Host.Bus.Definitions;
using RequestRouter.Local.Host.Bus.Messages;

namespace RequestRouter.Local.Host.Bus.Filters;

/// <summary>Equality of everything the filter names, by ordinal comparison.</summary>
internal static class CorrelationMatch
{
    /// <exception cref="FormatException">The filter names nothing.</exception>
    public static Func<SentMessage, bool> Of(CorrelationFilterDefinition filter)
    {
        (string? Wanted, Func<SentMessage, string?> Given)[] named =
        [
            (filter.ContentType, message => message.ContentType),
            (filter.CorrelationId, message => message.CorrelationId),
            (filter.Label, message => message.Subject),
            (filter.MessageId, message => message.MessageId),
            (filter.ReplyTo, message => message.ReplyTo),
            (filter.ReplyToSessionId, message => message.ReplyToSessionId),
            (filter.SessionId, message => message.SessionId),
            (filter.To, message => message.To),
        ];
        var wanted = named.Where(pair => pair.Wanted is not null).ToArray();
        if (wanted.Length + filter.Properties.Count == 0)
        {
            throw new FormatException("the correlation filter names no property");
        }

        return message => wanted.All(pair => pair.Wanted == pair.Given(message))
            && filter.Properties.All(pair => message.Properties.TryGetValue(pair.Key, out var value) && value is string text && text == pair.Value);
    }
}
