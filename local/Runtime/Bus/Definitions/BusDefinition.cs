using System.Text.Json;
using System.Text.Json.Serialization;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Bus.Definitions;

/// <summary>The entities of a namespace, as <c>infra/servicebus.json</c> describes them to Azure and to this runtime alike.</summary>
internal sealed record BusDefinition
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Converters = { new DurationConverter() },
    };

    public IReadOnlyList<QueueDefinition> Queues { get; init; } = [];

    public IReadOnlyList<TopicDefinition> Topics { get; init; } = [];

    /// <summary>The definition that this runtime was built with.</summary>
    public static BusDefinition Default()
    {
        using var stream = typeof(BusDefinition).Assembly.GetManifestResourceStream("servicebus.json")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), "infra/servicebus.json");
    }

    /// <exception cref="StartupFault">The text is not a definition; the message names <paramref name="source"/>.</exception>
    public static BusDefinition Parse(string json, string source)
    {
        try
        {
            return JsonSerializer.Deserialize<BusDefinition>(json, Json) ?? throw new StartupFault($"{source} is empty.");
        }
        catch (JsonException fault)
        {
            throw new StartupFault($"{source}: {fault.Message}");
        }
    }

    /// <summary>
    /// With a subscription of its own for each State on the topic <c>notices</c>, as those that stand in the file: a
    /// State registers while the router runs, and Azure makes its subscription then.
    /// </summary>
    public BusDefinition WithStates(IEnumerable<string> states) => this with
    {
        Topics = [.. Topics.Select(topic => topic.Name == "notices" ? WithStates(topic, states) : topic)],
    };

    private static TopicDefinition WithStates(TopicDefinition topic, IEnumerable<string> states)
    {
        var missing = states.Select(state => (State: state, Name: $"state-{state.ToLowerInvariant()}"))
            .Where(state => topic.Subscriptions.All(subscription => subscription.Name != state.Name));
        return topic with
        {
            Subscriptions =
            [
                .. topic.Subscriptions,
                .. missing.Select(state => new SubscriptionDefinition
                {
                    Name = state.Name,
                    DefaultMessageTimeToLive = topic.DefaultMessageTimeToLive,
                    DeadLetteringOnMessageExpiration = true,
                    Rules =
                    [
                        new()
                        {
                            Name = $"addressed-to-{state.State.ToLowerInvariant()}",
                            CorrelationFilter = new() { Properties = new Dictionary<string, string> { ["to"] = state.State } },
                        },
                    ],
                }),
            ],
        };
    }
}
