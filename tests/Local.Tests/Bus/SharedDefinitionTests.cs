using System.Text.Json;
using RequestRouter.Local.Host.Bus.Definitions;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Tests.Bus;

/// <summary>The entities stand in one file, read by this runtime and by the Bicep templates alike: neither may know more than the other.</summary>
public sealed class SharedDefinitionTests
{
    private static readonly string Infra = Path.Combine(Root(), "infra");

    [Theory]
    [InlineData("queues", "bus.bicep", "queue")]
    [InlineData("topics", "topic.bicep", "topic")]
    [InlineData("topics/subscriptions", "topic.bicep", "subscription")]
    [InlineData("topics/ofStates", "topic.bicep", "topic.ofStates")]
    public void The_templates_pass_on_each_setting_that_the_file_states(string path, string template, string variable)
    {
        string bicep = File.ReadAllText(Path.Combine(Infra, template));
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Infra, "servicebus.json")));
        var settings = path.Split('/').Aggregate((IEnumerable<JsonElement>)[file.RootElement], Inside)
            .SelectMany(entity => entity.EnumerateObject())
            .Where(member => member.Name is not ("ofStates" or "subscriptions"))
            .Select(member => member.Name).Distinct().ToList();
        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.Matches($@"\b{variable.Replace(".", "\\.", StringComparison.Ordinal)}\.\??{setting}\b", bicep));
        Assert.Contains("loadJsonContent('servicebus.json')", File.ReadAllText(Path.Combine(Infra, "bus.bicep")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_queue_that_all_States_send_to_drops_no_message_for_an_id_that_another_State_used() // F15
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Infra, "servicebus.json")));

        var shared = file.RootElement.GetProperty("queues").EnumerateArray().Where(queue => queue.GetProperty("name").GetString()!.StartsWith("submissions", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, shared.Count);
        Assert.All(shared, queue => Assert.False(queue.GetProperty("requiresDuplicateDetection").GetBoolean()));
    }

    [Fact]
    public void The_file_is_the_one_that_the_runtime_serves()
    {
        var file = BusDefinition.Parse(File.ReadAllText(Path.Combine(Infra, "servicebus.json")), "the file");
        Assert.Equal(JsonSerializer.Serialize(file), JsonSerializer.Serialize(BusDefinition.Default()));
        var ofNetherlands = file.WithStates(["NL"]).Topics.Single().Subscriptions.Single(subscription => subscription.Name == "state-nl");
        Assert.Equal(file.Topics.Single().OfStates! with { Name = "state-nl", Rules = ofNetherlands.Rules }, ofNetherlands);
        Assert.Equal("NL", Assert.Single(ofNetherlands.Rules).CorrelationFilter!.Properties["to"]);
    }

    [Fact]
    public void A_setting_that_would_do_something_in_Azure_only_is_refused()
    {
        var fault = Assert.Throws<StartupFault>(() => BusDefinition.Parse("""{ "queues": [ { "name": "q", "enablePartitioning": true } ] }""", "servicebus.json"));
        Assert.Contains("enablePartitioning", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Inside(IEnumerable<JsonElement> places, string member) => places
        .Where(place => place.TryGetProperty(member, out _))
        .Select(place => place.GetProperty(member))
        .SelectMany(inside => inside.ValueKind == JsonValueKind.Array ? inside.EnumerateArray().ToArray() : [inside]);

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "RequestRouter.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
