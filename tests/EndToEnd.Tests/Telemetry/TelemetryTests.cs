using System.Net;
using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests.Telemetry;

/// <summary>What the router tells its operator of what happens in it, and what it never tells.</summary>
public sealed class TelemetryTests(WatchedRouter watched) : IClassFixture<WatchedRouter>
{
    /// <summary>In no sample, no code and no name.</summary>
    private const string Planted = "Xylofoonkwartet";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private RouterFixture Router => watched.Router;

    [Fact]
    public async Task A_request_is_one_trace_from_the_call_to_the_inbox_of_the_other_State()
    {
        string caseId = await Router.SubmitAsync();
        string[] way = ["PostRequest", "send wake-up", "WakeCase", "AdvanceCase", "send notices", "FillInbox"];

        var spans = await EventuallyAsync(
            () => watched.Collector.Spans, spans => way.All(name => spans.Any(span => span.Name == name && span.CaseId == caseId)));

        var ofCase = spans.Where(span => span.CaseId == caseId).ToList();
        Assert.Single(ofCase.Select(span => span.Trace).Distinct());
        Assert.Contains(ofCase, span => span.Name == "table TRANSACTION");
        var call = ofCase.First(span => span.Name == "PostRequest");
        Assert.Equal(("NL", "POST"), (call.Attributes["router.state"], call.Attributes["http.request.method"]));
    }

    [Fact]
    public async Task An_answer_that_came_later_is_a_trace_of_its_own_found_by_the_case()
    {
        string caseId = await Router.SubmitAsync();
        await Router.Singapore.SayAsync(caseId, Words.Acknowledge(), default);

        var traces = (await EventuallyAsync(
            () => watched.Collector.Spans, spans => spans.Count(span => span.Name == "AdvanceCase" && span.CaseId == caseId) > 1)).Where(span => span.CaseId == caseId).ToLookup(span => span.Name, span => span.Trace);

        Assert.Equal(2, traces["AdvanceCase"].Distinct().Count());
        Assert.Contains(traces["PostCommunication"].Single(), traces["AdvanceCase"]);
    }

    [Fact]
    public async Task What_an_operator_counts_is_exported()
    {
        string caseId = await Router.SubmitAsync();
        await Router.Netherlands.SayAsync(caseId, Words.Grant(), default);
        await Router.Netherlands.ReadInboxAsync(0, TimeSpan.Zero, default);
        var order = JsonNode.Parse(await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(Examples, "..", "releases")).First()))!.AsObject();
        order["from"] = "NL";
        order.Remove("until");
        Assert.NotEqual(HttpStatusCode.BadRequest, (await Router.Netherlands.ReleaseAsync(order, isDry: false, default)).Status);
        await Router.Clock.AdvanceAsync("P60D", default);
        string[] names =
        [
            "router.communications", "router.steps", "router.rejections", "router.clocks.overdue", "router.sweep.runs", "router.sweep.mended",
            "router.notices", "router.inbox.reads", "router.releases.refused", "router.storage.operations",
        ];

        string metrics = await EventuallyAsync(() => watched.Collector.Text("metrics"), text => names.All(name => text.Contains(name, StringComparison.Ordinal)));

        Assert.Contains("submit-request", metrics, StringComparison.Ordinal);
        Assert.Contains("limit", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_a_State_wrote_is_in_a_log_a_span_or_a_metric()
    {
        int plants = 0;
        var request = Requests.New();
        await PlantAllAsync(request["content"]!);
        var accepted = await Router.Netherlands.SubmitAsync(request.Bytes(), default);
        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        string caseId = accepted.Body!["caseId"]!.GetValue<string>();

        // Every type of communication, from both: what is not open now is rejected, which is logged too.
        int said = 0;
        foreach (string file in Directory.EnumerateFiles(Examples, "*.json").Order())
        {
            foreach (var state in (NationalSystem[])[Router.Singapore, Router.Netherlands])
            {
                var communication = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
                plants += PlantTexts(communication);
                communication["caseId"] = caseId;
                communication["from"] = state.State.Code;
                communication["id"] = $"leak-{++said}";
                Assert.True((await state.SayAsync(caseId, communication, default)).Status < HttpStatusCode.InternalServerError, file);
            }
        }

        // What is malformed, in names and values; what no key verifies; what comes over the queue.
        await Router.Netherlands.SayAsync(caseId, new JsonObject { ["id"] = "leak-malformed", ["type"] = Planted, [Planted] = Planted }, default);
        await Router.Netherlands.GetAsync($"requests?state={Planted}&{Planted}={Planted}", default);
        await using (var bus = new ServiceBusClient(Router.BusConnection))
        {
            await bus.CreateSender("submissions").SendMessageAsync(new ServiceBusMessage($$"""{ "from": "NL", "{{Planted}}": "{{Planted}}" }""") { ApplicationProperties = { ["jws"] = Planted } });
        }

        await Router.Clock.AdvanceAsync("P1D", default);
        string marker = await Router.SubmitAsync();
        await Router.Singapore.ReadCaseAsync(marker, default);
        await EventuallyAsync(() => watched.Collector.Spans, spans => spans.Any(span => span.CaseId == marker && span.Name == "FillInbox"));
        string logs = await EventuallyAsync(() => watched.Collector.Text("logs"), text => text.Contains(marker, StringComparison.Ordinal));

        Assert.True(plants > 250, $"{plants} texts");
        Assert.Contains(Planted, (await Router.Singapore.ReadTimelineAsync(caseId, 0, default)).Body!.ToJsonString() + await BodyAsync(caseId), StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, logs, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Planted, watched.Collector.Text("traces"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Planted, watched.Collector.Text("metrics"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Router.Log, line => line.Contains(Planted, StringComparison.OrdinalIgnoreCase));

        async Task PlantAllAsync(JsonNode content)
        {
            // A member that takes other words than the sample's holds a text: the dry run tells which do.
            foreach (var text in Texts(content).ToList())
            {
                string words = text.GetValue<string>();
                var planted = JsonValue.Create($"{words} {Planted}");
                text.ReplaceWith(planted);
                if ((await Router.Netherlands.TryAsync(request, default)).Status == HttpStatusCode.OK)
                {
                    plants++;
                }
                else
                {
                    planted.ReplaceWith(words);
                }
            }
        }
    }

    private static string Examples { get; } = Path.Combine(SampleFolder(), "functions", "Router", "OpenApi", "Examples", "communications");

    private async Task<string> BodyAsync(string caseId)
    {
        using var answer = await Router.Singapore.OpenAsync($"requests/{caseId}", default);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Texts of several words: no code, id, date or digest has a space.</summary>
    private static int PlantTexts(JsonNode node)
    {
        int count = 0;
        foreach (var text in Texts(node).Where(text => text.GetValue<string>().Contains(' ', StringComparison.Ordinal)).ToList())
        {
            text.ReplaceWith($"{text.GetValue<string>()} {Planted}");
            count++;
        }

        return count;
    }

    private static IEnumerable<JsonValue> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.ToList().SelectMany(member => Texts(member.Value)),
        JsonArray elements => elements.ToList().SelectMany(Texts),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [value],
        _ => [],
    };

    private static string SampleFolder()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "RequestRouter.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    private static async Task<T> EventuallyAsync<T>(Func<T> look, Func<T, bool> isThere)
    {
        await Eventually.IsTrueAsync(() => isThere(look()), Patience, () => "it was not exported");
        return look();
    }
}
