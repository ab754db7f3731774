using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>Whether a case exists is told to its parties only: not by the answer, and not by what is read for it (C8, F10).</summary>
[Collection(RouterCollection.Name)]
public sealed class ExistenceTests(RouterFixture router)
{
    private static readonly ExampleState Kenya = ExampleStates.Kenya;

    [Theory]
    [InlineData("GET", "requests/{0}")]
    [InlineData("GET", "requests/{0}/timeline")]
    [InlineData("GET", "requests/{0}/draft")]
    [InlineData("GET", "audit/requests/{0}")]
    [InlineData("GET", "audit/requests/{0}/reads")]
    [InlineData("GET", "audit/requests/{0}/proof")]
    [InlineData("GET", "requests/{0}/communications/in-request")]
    [InlineData("GET", "requests/{0}/evidence")]
    [InlineData("GET", "evidence/{0}.{1}")]
    [InlineData("GET", "evidence/{0}.{1}/content")]
    [InlineData("GET", "evidence/{0}.{1}/custody")]
    [InlineData("GET", "evidence/{0}.{1}/declaration")]
    [InlineData("GET", "evidence/{0}.{1}/provenance")]
    [InlineData("POST", "evidence/{0}.{1}/completion")]
    [InlineData("POST", "evidence")]
    [InlineData("POST", "releases?of={0}.{1}")]
    [InlineData("POST", "notices/{0}.1.0/acknowledgement")]
    [InlineData("POST", "requests/{0}/communications")]
    public async Task Another_s_case_none_and_a_returned_one_are_answered_alike_after_the_same_reads(string method, string path)
    {
        string foreign = await router.SubmitAsync();
        string absent = CaseId.From(StateCode.Parse("NL"), Requests.New()["reference"]!.GetValue<string>()).ToString();
        string returned = await ReturnedAsync();

        // What is asked for is there, in the case of the others.
        string item = path.Contains("{1}", StringComparison.Ordinal) ? (await Furnished.KeepAsync(router.Singapore, foreign, [.. "some bytes"u8])).Split('.')[1] : "";
        path = path.Replace("{1}", item, StringComparison.Ordinal);

        var of = new Dictionary<string, (string Answer, string Reads)>();
        foreach (string caseId in new[] { foreign, absent, returned })
        {
            // Twice, so that what is kept for a while is read beforehand.
            await CallAsync(method, path, caseId);
            int before = router.StorageCalls.Count;
            string answer = await CallAsync(method, path, caseId);
            var reads = router.StorageCalls.Skip(before).Where(call => call.Contains(caseId, StringComparison.Ordinal)).Select(call => call.Replace(caseId, "it", StringComparison.Ordinal));
            of[caseId] = (answer, string.Join("\n", reads));
        }

        Assert.NotEmpty(of[foreign].Reads);
        Assert.Equal(of[absent], of[foreign]);
        Assert.Equal(of[absent], of[returned]);
        Assert.StartsWith("404", of[absent].Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_rejected_on_its_way_is_read_by_its_sender_alone() // F10
    {
        string caseId = await router.SubmitAsync();
        string rowId = await PassTheDoorAsync(caseId, Words.Refuse(Words.Because("essential-interests")));
        await router.Singapore.SayAsync(caseId, Words.Acknowledge(), default);
        await router.Clock.AdvanceAsync("PT0S", default);

        string path = $"requests/{caseId}/communications/{rowId}";
        Assert.StartsWith("200", await CallAsync("GET", path, caseId, ExampleStates.Singapore), StringComparison.Ordinal);
        string hidden = await CallAsync("GET", path, caseId, ExampleStates.Netherlands);
        Assert.Equal(await CallAsync("GET", $"requests/{caseId}/communications/in-sg-0123456789abcdef0123456789abcdef", caseId, ExampleStates.Netherlands), hidden);
        Assert.StartsWith("404", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_the_register_often_costs_the_others_nothing() // F12
    {
        int before = router.StorageCalls.Count;
        for (int i = 0; i < 50; i++)
        {
            await router.Kenya.ReadPartyAsync("NL", default);
        }

        Assert.InRange(router.StorageCalls.Skip(before).Count(call => call.Contains("/Parties", StringComparison.Ordinal)), 0, 5);
    }

    [Fact]
    public async Task An_auditor_s_token_confirms_no_notice() // F23
    {
        string caseId = await router.SubmitAsync();
        var told = await new Local.Client.Mailbox(router.Singapore).TakeAsync(notice => notice.CaseId == caseId, TimeSpan.FromSeconds(30), default);

        Assert.StartsWith("403", await CallAsync("POST", $"notices/{told!.Id}/acknowledgement", caseId, ExampleStates.Singapore, "auditor"), StringComparison.Ordinal);
        Assert.StartsWith("200", await CallAsync("POST", $"notices/{told.Id}/acknowledgement", caseId, ExampleStates.Singapore), StringComparison.Ordinal);
    }

    /// <summary>The status and the body, without the path and the trace that name the case.</summary>
    private async Task<string> CallAsync(string method, string path, string caseId, ExampleState? by = null, string role = "central-authority")
    {
        var state = by ?? Kenya;
        using var client = router.Anonymous();
        using var request = new HttpRequestMessage(new(method), string.Format(null, path, caseId));
        var now = router.Clock.GetUtcNow();
        var claims = new Officer(state, "central-authority").Claims with { Roles = [role] };
        request.Headers.Authorization = new("Bearer", router.Issuer.Issue(claims, now, TimeSpan.FromHours(1)));
        if (path.EndsWith("communications", StringComparison.Ordinal) || path == "evidence" || path.StartsWith("releases", StringComparison.Ordinal))
        {
            byte[] body = path == "evidence"
                ? Furnished.Declaration(caseId, "some bytes"u8).With("from", state.Code).Bytes()
                : path.StartsWith("releases", StringComparison.Ordinal) ? Transfers.Order("MX", [string.Format(null, path, caseId)[12..]], caseId).With("from", state.Code).Bytes()
                : Local.Client.NationalSystem.About(caseId, Words.Acknowledge(), state.Code);
            using var key = state.KeyOf(state.CentralAuthority, router.Keys);
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
            request.Headers.Add("X-JWS-Signature", Local.Keys.Jws.Detached(key, body, now));
        }

        using var answer = await client.SendAsync(request);
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
        json.Remove("instance");
        json.Remove("traceId");
        // Signed over the body, which names the case.
        json.Remove("rejection");
        return $"{(int)answer.StatusCode} {json}";
    }

    private async Task<string> ReturnedAsync()
    {
        var request = Requests.New();
        var caseId = CaseId.From(StateCode.Parse("NL"), request["reference"]!.GetValue<string>());
        var row = Row(caseId, InboundRowId.Request, "NL", request, "submit-request") with { CommunicationId = request["reference"]!.GetValue<string>() };
        await Store.ReceiveAsync(row, isLong: false, default);
        await Store.MarkNotDeliveredAsync(row, default);
        return caseId.ToString();
    }

    /// <summary>Stores what the door would have refused, as where the case moved on between the door and its turn.</summary>
    private async Task<string> PassTheDoorAsync(string caseId, JsonObject said)
    {
        var id = CaseId.Parse(caseId);
        var row = Row(id, InboundRowId.Of(StateCode.Parse("SG"), said["id"]!.GetValue<string>()), "SG", said.With("caseId", caseId), said["type"]!.GetValue<string>());
        await Store.ReceiveAsync(row with { CommunicationId = said["id"]!.GetValue<string>() }, isLong: false, default);
        return row.RowId;
    }

    private CaseStore Store
    {
        get
        {
            var clients = new StorageClients(new StorageSettings(router.Storage, null, null));
            return new CaseStore(clients, new BodyStore(clients), new CaseLists(clients));
        }
    }

    private InboundCommunication Row(CaseId caseId, string rowId, string from, JsonObject body, string type) => new()
    {
        CaseId = caseId,
        RowId = rowId,
        From = StateCode.Parse(from),
        Authority = AuthorityId.Parse("central-authority"),
        CommunicationId = "",
        Type = type,
        Digest = Digest.Of(body.Bytes()),
        Body = body.Bytes(),
        Signature = "as received",
        ReceivedAt = router.Clock.GetUtcNow(),
        Receipt = "as given",
    };
}
