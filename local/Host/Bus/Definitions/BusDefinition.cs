using System.Text.Json;
using System.Text.Json.Serialization;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Host.Bus.Definitions;

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
    /// With a subscription of its own for each State, filtered on the property <c>to</c>, on each topic that says what
    /// these are like: as <c>infra/topic.bicep</c> makes them.
    /// </summary>
    public BusDefinition WithStates(IReadOnlyList<string> states) => this with
    {
        Topics = [.. Topics.Select(topic => topic.OfStates is { } template ? WithStates(topic, template, states) : topic)],
    };

    private static TopicDefinition WithStates(TopicDefinition topic, SubscriptionDefinition template, IEnumerable<string> states) => topic with
    {
        Subscriptions =
        [
            .. topic.Subscriptions,
            .. states.Select(state => template with
            {
                Name = template.Name + state.ToLowerInvariant(),
                Rules = [new() { Name = "$Default", CorrelationFilter = new() { Properties = new Dictionary<string, string> { ["to"] = state } } }],
            }),
        ],
    };
}
