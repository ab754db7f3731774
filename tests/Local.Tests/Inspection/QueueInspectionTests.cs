using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using RequestRouter.Local.Tests.Bus.Triggers;
using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Inspection;

/// <summary>An operator sees what waits and what was dead-lettered, and takes nothing by looking.</summary>
public sealed class QueueInspectionTests
{
    [Fact]
    public async Task Queues_and_dead_letters_are_shown_without_bodies_and_nothing_is_received()
    {
        var options = BusHost.Options(typeof(SettlingApp));
        await using var host = await BusHost.StartAsync(options with { Settings = new Dictionary<string, string?>(options.Settings) { ["Inspection"] = "true" } });
        await host.SendAsync(
            "submissions",
            new ServiceBusMessage("secret one") { Subject = "dead-letter", MessageId = "m-1" },
            new ServiceBusMessage("secret two") { Subject = "defer" },
            new ServiceBusMessage("secret three") { Subject = "complete", ScheduledEnqueueTime = DateTimeOffset.UtcNow.AddDays(1) });
        await Eventually.UntilAsync(() => host.Log.Seen.Count == 2);
        using var client = host.App.CreateClient();

        var first = await LettersAsync(client);
        var again = await LettersAsync(client);

        var letter = Assert.Single(again)!;
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(("m-1", "unsigned", "nobody's key"), (Text(letter, "messageId"), Text(letter, "reason"), Text(letter, "description")));
        Assert.StartsWith("submissions/", Text(letter, "path"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", again.ToJsonString(), StringComparison.Ordinal);

        var queues = (await client.GetFromJsonAsync<JsonArray>("/local/queues"))!;
        var submissions = queues.Single(queue => Text(queue!, "path") == "submissions")!;
        Assert.Equal((0, 1, 1), (Count(submissions, "active"), Count(submissions, "scheduled"), Count(submissions, "deferred")));
        Assert.Equal(1, Count(queues.Single(queue => Text(queue!, "path") == Text(letter, "path"))!, "active"));
    }

    /// <summary>The dead letters, once there are some.</summary>
    private static async Task<JsonArray> LettersAsync(HttpClient client)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var letters = (await client.GetFromJsonAsync<JsonArray>("/local/dead-letters", patience.Token))!;
            if (letters.Count > 0)
            {
                return letters;
            }
        }
    }

    private static string Text(JsonNode shown, string member) => shown[member]!.GetValue<string>();

    private static int Count(JsonNode shown, string member) => shown[member]!.GetValue<int>();
}
