using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.SecondProfile;

/// <summary>What holds on the local host's own provider holds on the one that Azure takes by default.</summary>
public sealed class AzureStorageTests(AzureStorageRouter router) : IClassFixture<AzureStorageRouter>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<RequestKind> Kinds => [.. Enum.GetValues<RequestKind>()];

    [Fact]
    public async Task The_demo_plays_in_real_time_but_for_the_week_it_lets_pass()
    {
        using var stage = new Stage(router.Address, router.Issuer, router.Keys, TimeProvider.System);
        foreach (var scene in (Scene[])[.. Opening.Scenes, .. Middle.Scenes, .. Closing.Scenes])
        {
            if (!scene.LetsTimePass)
            {
                await scene.Play(stage, CancellationToken.None);
            }
        }

        Assert.NotEmpty(await InstancesAsync(stage.CaseId));
    }

    [Fact]
    public async Task A_State_that_calls_faster_than_its_share_is_told_when_to_come_again_and_another_goes_on()
    {
        using var kenya = router.System(ExampleStates.Kenya);
        using var netherlands = router.System(ExampleStates.Netherlands);

        var flood = Enumerable.Range(0, 250).Select(_ => kenya.GetAsync("parties", default)).ToList();
        string caseId = await SubmitAsync(netherlands, Requests.New());
        var answers = await Task.WhenAll(flood);

        Assert.NotEmpty(caseId);
        var refused = answers.Where(answer => answer.Status != HttpStatusCode.OK).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.Equal((HttpStatusCode.TooManyRequests, "TOO_MANY_CALLS", TimeSpan.FromSeconds(2)), (answer.Status, answer.Code, answer.RetryAfter)));
    }

    [Fact]
    public async Task A_request_counts_as_two_calls_of_its_State_s_share()
    {
        using var kenya = router.System(ExampleStates.Kenya);
        byte[] same = Requests.New().With("from", "KE").With("to", "NL").Bytes();

        var answers = await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => kenya.SubmitAsync(same, default)));

        // At least 132 calls that count once are taken: a hundred at once, and 32 wait for their turn.
        Assert.InRange(answers.Count(answer => answer.Status != HttpStatusCode.TooManyRequests), 8, 120);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_request_of_each_kind_reaches_the_other_State_and_is_answered_about(RequestKind kind)
    {
        using var netherlands = router.System(ExampleStates.Netherlands);
        using var singapore = router.System(ExampleStates.Singapore);
        string caseId = await RequestsOfKinds.OpenAsync(netherlands, singapore, kind);

        Assert.NotNull(await new Mailbox(singapore).TakeAsync(told => told.CaseId == caseId && told.Communication?.Type == "submit-request", Patience, default));
        Assert.Null(await Ledgers.FirstFaultAsync(router.Storage, caseId));
        Assert.NotEmpty(await InstancesAsync(caseId));
    }

    [Fact]
    public async Task A_case_and_its_orchestrations_are_replayed_on_the_histories_of_this_provider()
    {
        using var netherlands = router.System(ExampleStates.Netherlands);
        using var singapore = router.System(ExampleStates.Singapore);
        string caseId = await RequestsOfKinds.OpenAsync(netherlands, singapore, RequestKind.MutualAssistance);
        Assert.NotNull(await new Mailbox(singapore).TakeAsync(told => told.CaseId == caseId, Patience, default));
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(router.Address, "/api/") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", router.Issuer.Issue(new("auditor", null, null, [Roles.Auditor]), DateTimeOffset.UtcNow, TimeSpan.FromHours(1)));

        using var begun = await client.PostAsJsonAsync("audit/replays", new JsonObject { ["id"] = "second profile", ["cases"] = new JsonArray(caseId) });
        JsonNode report = (await begun.Content.ReadFromJsonAsync<JsonNode>())!;
        for (int attempt = 0; attempt < 100 && report["state"]!.GetValue<string>() == "running"; attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            report = (await client.GetFromJsonAsync<JsonNode>(begun.Headers.Location))!;
        }

        var replayed = Assert.Single(report["cases"]!.AsArray())!;
        Assert.True(replayed["verdict"]!.GetValue<string>() == "identical", report.ToJsonString());
        Assert.Contains(replayed["orchestrations"]!.AsArray(), played => played!["instanceId"]!.GetValue<string>() == caseId && played["turns"]!.GetValue<int>() > 0);
    }

    [Fact]
    public async Task A_time_limit_elapses_and_the_State_is_reminded_once()
    {
        using var netherlands = router.System(ExampleStates.Netherlands);
        using var kenya = router.System(ExampleStates.Kenya);
        var practice = await kenya.SetPracticeAsync(new JsonObject { ["deadlineReminderBefore"] = "PT0S" }, default);
        Assert.True((int)practice.Status is 200 or 201, $"{(int)practice.Status} {practice.Body}");
        var request = Requests.New();
        request["to"] = "KE";
        request["content"]!["deadline"]!["at"] = $"{DateTimeOffset.UtcNow.AddSeconds(8):O}";

        string caseId = await SubmitAsync(netherlands, request);

        var inbox = new Mailbox(kenya);
        var reminder = await inbox.TakeAsync(told => told.CaseId == caseId && told.Type.StartsWith("deadline", StringComparison.Ordinal), Patience, default);
        Assert.True(reminder is not null, string.Join(", ", inbox.Received.Select(numbered => numbered.Notice.Type)));
        Assert.Null(await inbox.TakeAsync(told => told.CaseId == caseId && told.Type == reminder.Type, TimeSpan.FromSeconds(2), default));
    }

    private static async Task<string> SubmitAsync(NationalSystem system, JsonObject request)
    {
        var answer = await system.SubmitAsync(request.Bytes(), default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{(int)answer.Status} {answer.Body}");
        return answer.Body!["caseId"]!.GetValue<string>();
    }

    /// <summary>The rows of a case's orchestrations in the tables of the durable provider: without them it would be another that ran.</summary>
    private async Task<IReadOnlyList<string>> InstancesAsync(string caseId)
    {
        var instances = new TableServiceClient(router.Storage).GetTableClient("RequestRouterInstances");
        return await instances.QueryAsync<TableEntity>(entity => entity.PartitionKey == caseId).Select(entity => entity.PartitionKey).ToListAsync();
    }
}
