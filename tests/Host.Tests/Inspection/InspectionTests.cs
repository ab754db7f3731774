using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using RequestRouter.Host.Tests.Support;

namespace RequestRouter.Host.Tests.Inspection;

/// <summary>An operator sees what waits, what ran and what was dead-lettered, and takes nothing by looking.</summary>
public sealed class InspectionTests(InspectedHost inspected) : IClassFixture<InspectedHost>
{
    private readonly HttpClient client = inspected.Client;

    [Fact]
    public async Task Instances_are_listed_and_shown_with_their_history()
    {
        using var started = await client.PostAsync("/api/start/Hanoi", null);
        Assert.Contains("HELLO HANOI FROM HELLO", await started.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var summary = Assert.Single((await client.GetFromJsonAsync<JsonArray>("/local/instances"))!)!;
        var shown = await client.GetFromJsonAsync<JsonObject>($"/local/instances/{summary["id"]}");

        Assert.Equal(("Greet", "Completed"), (Text(summary, "name"), Text(summary, "status")));
        var kinds = shown!["history"]!.AsArray().Select(happened => Text(happened!, "kind")).ToList();
        Assert.Equal(2, kinds.Count(kind => kind == "TaskScheduled"));
        Assert.Contains("ExecutionStarted", kinds);
        Assert.Contains("ExecutionCompleted", kinds);

        // Middleware sees every turn of the orchestrator, and every activity.
        await Eventually.UntilAsync(() => inspected.Host.Diary.Lines.Count(line => line == "Greet") == 4);
        Assert.Single(inspected.Host.Diary.Lines, "Hello");
        Assert.Single(inspected.Host.Diary.Lines, "Shout");
    }

    [Fact]
    public async Task An_instance_that_is_not_there_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/local/instances/nobody")).StatusCode);
        Assert.Empty((await client.GetFromJsonAsync<JsonArray>("/local/instances?prefix=x"))!);
    }

    [Fact]
    public async Task Queues_and_dead_letters_are_shown_without_bodies_and_nothing_is_received()
    {
        await using var bus = new ServiceBusClient(inspected.Host.BusConnection);
        await bus.CreateSender("submissions").SendMessagesAsync(
        [
            new ServiceBusMessage("secret one") { Subject = "dead-letter", MessageId = "m-1" },
            new ServiceBusMessage("secret two") { Subject = "defer" },
            new ServiceBusMessage("secret three") { Subject = "complete", ScheduledEnqueueTime = DateTimeOffset.UtcNow.AddDays(1) },
        ]);
        await Eventually.UntilAsync(async () => Count(await QueueAsync("submissions"), "deferred") == 1 && (await LettersAsync()).Count == 1);

        var first = await LettersAsync();
        var again = await LettersAsync();

        var letter = Assert.Single(again)!;
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(("m-1", "unsigned", "nobody's key"), (Text(letter, "messageId"), Text(letter, "reason"), Text(letter, "description")));
        Assert.StartsWith("submissions/", Text(letter, "path"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", again.ToJsonString(), StringComparison.Ordinal);
        var submissions = await QueueAsync("submissions");
        Assert.Equal((0, 1, 1), (Count(submissions, "active"), Count(submissions, "scheduled"), Count(submissions, "deferred")));
        Assert.Equal(3, Count(submissions, "admitted"));
        Assert.Equal(1, Count(await QueueAsync(Text(letter, "path")), "active"));
    }

    [Fact]
    public async Task Without_the_setting_nobody_looks_inside_and_outside_a_rehearsal_there_is_no_clock()
    {
        await using var host = await TestHost.StartAsync("Time");

        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/local/instances")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/local/worker")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/local/clock")).StatusCode);
    }

    private async Task<JsonArray> LettersAsync() => (await client.GetFromJsonAsync<JsonArray>("/local/dead-letters"))!;

    private async Task<JsonNode> QueueAsync(string path) =>
        (await client.GetFromJsonAsync<JsonArray>("/local/queues"))!.Single(queue => Text(queue!, "path") == path)!;

    private static string Text(JsonNode shown, string member) => shown[member]!.GetValue<string>();

    private static int Count(JsonNode shown, string member) => shown[member]!.GetValue<int>();
}
