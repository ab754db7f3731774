using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;
using RequestRouter.Router.Tests.Paging;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>A call to Singapore's 24/7 points of contact, 41: two that are paged, each at an address of its own; the first hands over to the second where it is not reached.</summary>
[Collection(LifetimeCollection.Name)]
public sealed class PagingTests(LifetimeFixture router) : StoryTests(router), IAsyncLifetime
{
    private readonly StandInPager first = new();
    private readonly StandInPager second = new();
    private readonly List<string> calls = [];
    private JsonObject entry = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        entry = (await Router.Singapore.ReadPartyAsync("SG", default)).Body!.AsObject();
        var paged = entry.DeepClone().AsObject();
        var contact = paged["authorities"]!.AsArray().Single(authority => authority!["roles"]![0]!.GetValue<string>() == Roles.PointOfContact)!;
        contact["pagingAddress"] = first.Address;
        contact["facilitates"] = new JsonArray("locating-suspects");
        paged["authorities"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "night-desk",
            ["name"] = "Night desk (example)",
            ["roles"] = new JsonArray(Roles.PointOfContact),
            ["pagingAddress"] = second.Address,
        });
        await EnterAsync(paged);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await EnterAsync(entry);
        foreach (string caseId in calls)
        {
            // Where it is answered already, nothing is open that would remind.
            await CallOf(ExampleStates.Netherlands, caseId, "no-longer-required", ("reason", "It was a rehearsal.")).SendAsync();
        }

        await base.DisposeAsync();
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Where_the_first_is_not_reached_the_next_is_paged_and_the_State_sees_both_and_the_other_State_none()
    {
        first.Status = HttpStatusCode.ServiceUnavailable;
        var call = await CallAsync();
        var notice = await call.RequestedIsTold("paged");

        var (body, signature) = Assert.Single(PagesOf(second, notice));
        Assert.Single(PagesOf(first, notice));
        var page = JsonNode.Parse(body)!;
        Assert.Equal((notice.Id, "night-desk", "paged"), (page["id"]!.GetValue<string>(), page["authority"]!.GetValue<string>(), page["type"]!.GetValue<string>()));
        Assert.True(await VerifiesAsync(body, signature!));
        Assert.False(await VerifiesAsync([.. body, (byte)' '], signature!));

        var attempts = Assert.Single(await PagesSeenBy(call.Requested, call.CaseId))!["attempts"]!.AsArray();
        Assert.Equal(["point-of-contact refused", "night-desk reached"], attempts.Select(attempt => $"{attempt!["authority"]} {attempt["outcome"]}"));
        Assert.Empty(await PagesSeenBy(call.Requesting, call.CaseId));
        await call.TimePasses("PT30M");
        Assert.Single(PagesOf(second, notice));
    }

    [Fact]
    public async Task Who_is_not_reached_is_tried_again_until_the_notice_is_confirmed_or_the_hour_is_over()
    {
        (first.Status, second.Status) = (HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable);
        var confirmed = await CallAsync();
        var other = await CallAsync();
        var (known, unknown) = (await confirmed.RequestedIsTold("paged"), await other.RequestedIsTold("paged"));
        await confirmed.TimePasses("PT1M");
        Assert.Equal(HttpStatusCode.OK, (await confirmed.Requested.AcknowledgeAsync(known.Id, default)).Status);

        await confirmed.TimePasses("PT1H");

        Assert.Equal(2, PagesOf(first, known).Count());
        Assert.Equal(7, PagesOf(first, unknown).Count());
        Assert.Equal(7, PagesOf(second, unknown).Count());
        Assert.NotEmpty(PagesOf(first, await other.RequestedIsTold("paging-reminder")));
        Assert.Contains(unknown.Id, (await other.RequestedIsTold("paging-failed")).Text, StringComparison.Ordinal);
        Assert.False(await confirmed.RequestedWasTold("paging-failed"));
    }

    [Fact]
    public async Task A_call_is_handed_over_to_the_authority_that_can_act_and_both_see_to_which()
    {
        var call = await CallAsync("locating-suspects");
        await ContactSaysAsync(call, "acknowledge");
        var answered = await ContactSaysAsync(call, "answer-call", ("answer", "He is in Jurong."));
        Assert.Contains("CONTENT_INCOMPLETE", Receipts.Remarks(answered));

        var handed = await CallAsync("locating-suspects");
        await ContactSaysAsync(handed, "acknowledge");
        await ContactSaysAsync(handed, "hand-over", ("toAuthority", "Criminal Investigation Department"));

        await handed.RequestingIsTold("handed-over");
        await handed.StandsAt("handed-over");
        Assert.Equal("Criminal Investigation Department", (await handed.ReadAsync())["items"]![0]!["handedOverTo"]!.GetValue<string>());
        Assert.Equal("Criminal Investigation Department", (await handed.Requested.ReadCaseAsync(handed.CaseId, default)).Body!["items"]![0]!["handedOverTo"]!.GetValue<string>());
    }

    private async Task<CaseStory> CallAsync(string action = "technical-advice")
    {
        var request = AskingFor.TwoRecords();
        request["kind"] = "twenty-four-seven-assistance";
        request["content"]!.AsObject().Remove("items");
        request["content"]!["forKind"] = new JsonObject { ["action"] = action };
        var answer = await Router.CallOf(ExampleStates.Netherlands, "requests", request.Bytes(), Roles.PointOfContact).SendAsync();
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{(int)answer.Status} {answer.Body}");
        await Router.SettleAsync();
        calls.Add(answer.Body!["caseId"]!.GetValue<string>());
        return CaseStory.Of(Router, Router.Netherlands, Router.Singapore, calls[^1]);
    }

    private async Task<Answer> ContactSaysAsync(CaseStory call, string type, params (string Name, string Value)[] members)
    {
        var answer = await CallOf(ExampleStates.Singapore, call.CaseId, type, members).SendAsync();
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{type}: {(int)answer.Status} {answer.Body}");
        await Router.SettleAsync();
        return new(answer.Status, answer.Body, null, null);
    }

    /// <summary>What the point of contact of a State says.</summary>
    private RawCall CallOf(ExampleState state, string caseId, string type, params (string Name, string Value)[] members)
    {
        var said = new JsonObject { ["id"] = $"{type}-{caseId}", ["type"] = type };
        foreach (var (name, value) in members)
        {
            said[name] = value;
        }

        return Router.CallOf(state, $"requests/{caseId}/communications", NationalSystem.About(caseId, said, state.Code), Roles.PointOfContact);
    }

    private async Task EnterAsync(JsonObject changed)
    {
        var answer = await Router.Singapore.RegisterAsync(changed, default);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{(int)answer.Status} {answer.Body}");
    }

    private static async Task<JsonArray> PagesSeenBy(NationalSystem reader, string caseId) =>
        (await reader.GetAsync($"requests/{caseId}/pages", default)).Body!["notices"]!.AsArray();

    private static IEnumerable<(byte[] Body, string? Signature)> PagesOf(StandInPager pager, ReceivedNotice notice) =>
        pager.Pages.Where(page => Encoding.UTF8.GetString(page.Body).Contains($"\"{notice.Id}\"", StringComparison.Ordinal));

    /// <summary>By the recipe of functions/docs/paging.md, as it stands there.</summary>
    private async Task<bool> VerifiesAsync(byte[] body, string signature)
    {
        using var folder = new TemporaryFolder();
        using var anyone = Router.Router.Anonymous();
        string script = Path.Combine(folder.Path, "verify-page.sh"), keys = Path.Combine(folder.Path, "keys.json"), page = Path.Combine(folder.Path, "page.json");
        await File.WriteAllTextAsync(script, Documents.ShellOf("paging.md")[0]);
        await File.WriteAllTextAsync(keys, (await anyone.GetFromJsonAsync<JsonObject>("keys"))!.ToJsonString());
        await File.WriteAllBytesAsync(page, body);
        using var process = Process.Start(new ProcessStartInfo("bash", [script, keys, signature, page]) { RedirectStandardOutput = true })!;
        string said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0 || said.Contains("Verification failure", StringComparison.OrdinalIgnoreCase), said);
        return process.ExitCode == 0;
    }
}
