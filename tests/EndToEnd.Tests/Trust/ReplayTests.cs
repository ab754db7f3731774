using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>Cases are decided again over HTTP: who may order it, what comes out, what is found, and that nothing is changed by it.</summary>
public sealed class ReplayTests(EveryRoleFixture fixture) : IClassFixture<EveryRoleFixture>
{
    private static int count;

    private readonly RouterFixture router = fixture.Router;

    [Fact]
    public async Task Cases_that_rest_on_others_come_out_identical_with_their_orchestrations_and_nothing_else_is_written()
    {
        string caseId = await PlayAsync();
        string preservation = await router.SubmitAsync(AskingFor.APreservation());
        string following = await router.SubmitAsync(AskingFor.TheDataPreservedIn(preservation));
        var before = await StoredAsync();

        var order = Order(("cases", new JsonArray(caseId, preservation, following)));
        using var begun = await PostAsync(order);
        var report = await EndedAsync(await begun.Content.ReadFromJsonAsync<JsonNode>());

        Assert.Equal((HttpStatusCode.Accepted, "ended"), (begun.StatusCode, Text(report, "state")));
        Assert.EndsWith(Text(report, "replayId"), begun.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal((3, 3, 3), (Number(report["progress"], "total"), Number(report["progress"], "done"), Number(report["progress"], "identical")));
        Assert.All(report["cases"]!.AsArray(), one =>
        {
            Assert.True(Text(one, "verdict") == "identical", one!.ToJsonString());
            Assert.Equal(Number(one, "entries"), Number(one, "replayed"));
            Assert.NotEmpty(one["orchestrations"]!.AsArray());
            Assert.All(one["orchestrations"]!.AsArray(), played => Assert.True(Number(played, "turns") > 0 && played!["difference"] is null));
        });
        var played = report["cases"]!.AsArray().Single(one => Text(one, "caseId") == caseId)!["orchestrations"]!.AsArray().Select(one => Text(one, "instanceId")).ToList();
        Assert.Contains(caseId, played);
        Assert.Contains(played, id => id.StartsWith($"{caseId}:", StringComparison.Ordinal));
        Assert.Equal(before, await StoredAsync());

        using var again = await PostAsync(order);
        Assert.Equal((HttpStatusCode.OK, Text(report, "replayId")), (again.StatusCode, Text(await again.Content.ReadFromJsonAsync<JsonNode>(), "replayId")));
        order["cases"]!.AsArray().RemoveAt(0);
        Assert.Equal("REFERENCE_REUSED", await CodeAsync(order));
        using var reads = await SendAsync(HttpMethod.Get, $"audit/requests/{caseId}/reads");
        var read = (await reads.Content.ReadFromJsonAsync<JsonNode>())!["reads"]!.AsArray()[0]!;
        Assert.Equal(("replay", "auditor@no-state"), (Text(read["read"], "what"), Text(read["person"], "subject")));
    }

    [Fact]
    public async Task A_case_of_each_kind_comes_out_identical_with_its_orchestrations()
    {
        string[] opened = await Task.WhenAll(Enum.GetValues<RequestKind>().Select(kind => RequestsOfKinds.OpenAsync(router.Netherlands, router.Singapore, kind)));
        await router.Clock.AdvanceAsync("PT0S", default);
        foreach (string caseId in opened)
        {
            await LedgerRecorder.KeepAsync(router, caseId);
        }

        var report = await EndedAsync(await BodyAsync(Order(("cases", new JsonArray([.. opened.Select(id => (JsonNode)id)]))), null));

        Assert.Equal([], report["cases"]!.AsArray().Where(one => Text(one, "verdict") != "identical" || one!["orchestrations"]!.AsArray().Count == 0).Select(one => one!.ToJsonString()));
        Assert.Equal(opened.Length, Number(report["progress"], "identical"));
    }

    [Fact]
    public async Task What_a_notice_said_is_found_changed_an_auditor_sees_both_sides_and_an_operator_neither()
    {
        string caseId = await router.SubmitAsync();
        await ChangeLastAsync(caseId, entry => entry with { Notices = [entry.Notices[0] with { Text = "Nothing was asked." }, .. entry.Notices.Skip(1)] });
        var order = Order(("cases", new JsonArray(caseId)));
        using var begun = await PostAsync(order);
        var report = await EndedAsync(await begun.Content.ReadFromJsonAsync<JsonNode>());

        var found = Assert.Single(report["cases"]!.AsArray())!;
        Assert.Equal(("different", 1, "/notices/0/text", "\"Nothing was asked.\""), (Text(found, "verdict"), Number(found, "firstDiffering"), Text(found["difference"], "pointer"), Text(found["difference"], "actual")));
        Assert.Contains("request", Text(found["difference"], "expected"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was asked", Text(found, "fault"), StringComparison.Ordinal);

        string path = $"audit/replays/{Text(report, "replayId")}?verdict=different";
        using var answer = await SendAsync(HttpMethod.Get, path, role: Roles.Operator);
        string seen = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Nothing was asked", seen, StringComparison.Ordinal);
        var withheld = JsonNode.Parse(seen)!["cases"]![0]!;
        Assert.Equal((true, "/notices/0/text", null), (withheld["valuesWithheld"]!.GetValue<bool>(), Text(withheld["difference"], "pointer"), withheld["difference"]!["expected"]));
        Assert.Contains(router.Log, line => line.Contains($"Case {caseId} does not replay: entry 1, member /notices/0/text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_whose_row_cannot_be_read_has_a_verdict_and_holds_up_no_other()
    {
        string broken = await router.SubmitAsync(), sound = await router.SubmitAsync();
        var table = new StorageClients(new StorageSettings(router.Storage, null, null)).Tables.GetTableClient(Tables.Cases);
        await table.UpdateEntityAsync(new TableEntity(broken, CaseRow.Key) { ["d0"] = "{"u8.ToArray() }, ETag.All, TableUpdateMode.Merge);

        var report = await EndedAsync(await BodyAsync(Order(("cases", new JsonArray(broken, sound))), null));

        var verdicts = report["cases"]!.AsArray().ToDictionary(one => Text(one, "caseId"), one => Text(one, "verdict"));
        Assert.Equal(("different", "identical"), (verdicts[broken], verdicts[sound]));
        var foreign = await EndedAsync(await BodyAsync(Order(("cases", new JsonArray(broken))), "KE"), "KE");
        Assert.Equal("absent", Text(Assert.Single(foreign["cases"]!.AsArray()), "verdict"));
        await table.DeleteEntityAsync(broken, CaseRow.Key);
    }

    [Fact]
    public async Task A_case_that_rests_on_another_is_held_against_that_one_s_ledger()
    {
        string preservation = await router.SubmitAsync(AskingFor.APreservation());
        string following = await router.SubmitAsync(AskingFor.TheDataPreservedIn(preservation));
        var rests = (await Ledgers.ReadAsync(router.Storage, following)).SelectMany(entry => entry.RestsOn ?? []).ToList();
        Assert.NotEmpty(rests);
        var table = new StorageClients(new StorageSettings(router.Storage, null, null)).Tables.GetTableClient(Tables.Cases);
        var row = new TableEntity(preservation, LedgerRow.Key(rests[0].Entry)) { ["hash"] = new string('e', 64) };
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge);

        using var begun = await PostAsync(Order(("cases", new JsonArray(following))));
        var found = Assert.Single((await EndedAsync(await begun.Content.ReadFromJsonAsync<JsonNode>()))["cases"]!.AsArray())!;

        Assert.Equal("different", Text(found, "verdict"));
        Assert.Contains($"rests on entry {rests[0].Entry} of case {preservation}, which is another now", Text(found, "fault"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_State_s_auditor_has_its_own_cases_replayed_and_a_period_holds_what_moved_in_it()
    {
        string caseId = await router.SubmitAsync();
        await router.Clock.AdvanceAsync("PT1S", default);
        string from = router.Clock.GetUtcNow().ToString("O");
        string later = await router.SubmitAsync();
        await router.Clock.AdvanceAsync("PT1S", default);
        var period = Order(("from", from));

        var foreign = await EndedAsync(await BodyAsync(Order(("cases", new JsonArray(caseId))), "KE"), "KE");
        var own = await EndedAsync(await BodyAsync(Order(("from", from)), "SG"), "SG");
        var other = await EndedAsync(await BodyAsync(Order(("all", true)), "KE"), "KE");
        var all = await EndedAsync(await BodyAsync(period, null));

        Assert.Equal("absent", Text(Assert.Single(foreign["cases"]!.AsArray()), "verdict"));
        Assert.Equal([later], own["cases"]!.AsArray().Select(one => Text(one, "caseId")));
        Assert.Empty(own["cases"]![0]!["orchestrations"]!.AsArray());
        Assert.DoesNotContain(other["cases"]!.AsArray(), one => Text(one, "caseId") == caseId);
        Assert.Equal([later], all["cases"]!.AsArray().Select(one => Text(one, "caseId")));
        using var hidden = await SendAsync(HttpMethod.Get, $"audit/replays/{Text(all, "replayId")}", "KE");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Theory]
    [InlineData("{\"id\":\"x\"}", "")]
    [InlineData("{\"id\":\"x\",\"all\":true,\"from\":\"2026-01-01T00:00:00Z\"}", "")]
    [InlineData("{\"id\":\"x\",\"cases\":[]}", "/cases")]
    [InlineData("{\"id\":\"x\",\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}", "/to")]
    public async Task An_order_that_means_no_cases_or_two_things_is_refused(string body, string pointer)
    {
        using var answer = await PostAsync(JsonNode.Parse(body)!);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(pointer, Text((await answer.Content.ReadFromJsonAsync<JsonNode>())!["failures"]![0], "pointer"));
    }

    private static JsonObject Order(params (string Name, JsonNode Value)[] which)
    {
        var order = new JsonObject { ["id"] = $"replay {Interlocked.Increment(ref count)}" };
        foreach (var (name, value) in which)
        {
            order[name] = value;
        }

        return order;
    }

    private static string Text(JsonNode? node, string member) => node?[member]?.GetValue<string>() ?? "";

    private static int Number(JsonNode? node, string member) => node![member]!.GetValue<int>();

    /// <summary>A case with words of both, and evidence.</summary>
    private async Task<string> PlayAsync()
    {
        string caseId = await router.SubmitAsync();
        await router.SayAsync(router.Singapore, caseId, Words.Acknowledge());
        await Furnished.KeepAsync(router.Singapore, caseId, [.. "some bytes"u8]);
        await router.SayAsync(router.Netherlands, caseId, Words.Supplement());
        return caseId;
    }

    /// <summary>Whoever holds the storage account writes the last entry anew, with hashes that fit.</summary>
    private async Task ChangeLastAsync(string caseId, Func<LedgerEntry, LedgerEntry> change)
    {
        var table = new StorageClients(new StorageSettings(router.Storage, null, null)).Tables.GetTableClient(Tables.Cases);
        var last = (await Ledgers.ReadStoredAsync(router.Storage, caseId))[^1];
        var (entity, hash) = LedgerRow.ToEntity(change(last.Entry), last.Grounds);
        await table.UpdateEntityAsync(entity, ETag.All, TableUpdateMode.Merge);
        await table.UpdateEntityAsync(new TableEntity(caseId, CaseRow.Key) { ["head"] = hash }, ETag.All, TableUpdateMode.Merge);
    }

    /// <summary>All that is stored but the replays, and who read what.</summary>
    private async Task<List<string>> StoredAsync()
    {
        var stored = new List<string>();
        var clients = new StorageClients(new StorageSettings(router.Storage, null, null));
        foreach (string name in Tables.All.Except([Tables.Replays, Tables.AuditReads]))
        {
            await foreach (var row in clients.Tables.GetTableClient(name).QueryAsync<TableEntity>())
            {
                stored.Add($"{name} {row.PartitionKey} {row.RowKey} {row.ETag}");
            }
        }

        await foreach (var container in clients.Blobs.GetBlobContainersAsync())
        {
            if (container.Name is BodyStore.Container or EvidenceBlobs.Uploads or EvidenceBlobs.Kept or HistoryArchive.Container)
            {
                await foreach (var blob in clients.Blobs.GetBlobContainerClient(container.Name).GetBlobsAsync())
                {
                    stored.Add($"{container.Name} {blob.Name} {blob.Properties.ETag}");
                }
            }
        }

        return stored;
    }

    private async Task<JsonNode> EndedAsync(JsonNode? report, string? state = null)
    {
        for (int attempt = 0; attempt < 100 && Text(report, "state") == "running"; attempt++)
        {
            await router.Clock.AdvanceAsync("PT0S", default);
            using var answer = await SendAsync(HttpMethod.Get, $"audit/replays/{Text(report, "replayId")}", state);
            report = await answer.Content.ReadFromJsonAsync<JsonNode>();
        }

        return report!;
    }

    private async Task<JsonNode?> BodyAsync(JsonNode order, string? state)
    {
        using var answer = await PostAsync(order, state);
        return await answer.Content.ReadFromJsonAsync<JsonNode>();
    }

    private async Task<string> CodeAsync(JsonNode order)
    {
        using var answer = await PostAsync(order);
        return Text(await answer.Content.ReadFromJsonAsync<JsonNode>(), "code");
    }

    private Task<HttpResponseMessage> PostAsync(JsonNode order, string? state = null) => SendAsync(HttpMethod.Post, "audit/replays", state, body: order);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? state = null, string role = Roles.Auditor, JsonNode? body = null)
    {
        string? authority = state is null ? null : ExampleStates.All.Single(one => one.Code == state).CentralAuthority.Id;
        var claims = new TokenClaims($"{role}@{state ?? "no-state"}", state, authority, [role]);
        using var client = router.Anonymous();
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", router.Issuer.Issue(claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        return await client.SendAsync(request);
    }
}
