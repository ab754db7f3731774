using RequestRouter.Local.Host.Bus.Definitions;
using RequestRouter.Local.Host.Bus.Messages;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Host.Bus.Filters;

/// <summary>Whether a subscription takes a message: where any of its rules matches, or where it has no rule.</summary>
internal sealed class RuleFilter
{
    private readonly IReadOnlyList<Func<SentMessage, bool>> rules;

    private RuleFilter(IReadOnlyList<Func<SentMessage, bool>> rules) => this.rules = rules;

    /// <exception cref="StartupFault">A rule is not one; the message names it.</exception>
    public static RuleFilter Of(SubscriptionDefinition subscription) => new([.. subscription.Rules.Select(rule => Of(subscription.Name, rule))]);

    public bool Takes(SentMessage message) => rules.Count == 0 || rules.Any(rule => rule(message));

    private static Func<SentMessage, bool> Of(string subscription, RuleDefinition rule)
    {
        try
        {
            return rule switch
            {
                { SqlFilter: { } text, CorrelationFilter: null } => Sql(text),
                { SqlFilter: null, CorrelationFilter: { } correlation } => CorrelationMatch.Of(correlation),
                _ => throw new FormatException("a rule has one filter, sqlFilter or correlationFilter"),
            };
        }
        catch (FormatException fault)
        {
            throw new StartupFault($"Rule '{rule.Name}' of subscription '{subscription}': {fault.Message}.");
        }
    }

    // Unknown is not a match: a filter that asks for a property that a message lacks does not take it.
    private static Func<SentMessage, bool> Sql(string text)
    {
        var condition = SqlParser.Parse(text);
        return message => condition(message) is true;
    }
}
