using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>A request made by word of mouth is recorded by the requested State and confirmed in writing forthwith, 40(13).</summary>
public sealed class OralRequestTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_record_of_a_call_opens_a_case_of_the_State_that_called()
    {
        string reference = Requests.New()["reference"]!.GetValue<string>();

        var recorded = await router.Singapore.SubmitAsync(Call("NL", reference).Bytes(), default);
        await router.Clock.AdvanceAsync("PT0S", default);

        Assert.Equal(HttpStatusCode.Accepted, recorded.Status);
        string caseId = recorded.Body!["caseId"]!.GetValue<string>();
        var told = await new Mailbox(router.Netherlands).TakeAsync(notice => notice.CaseId == caseId, Patience, default);
        Assert.Equal(("oral-request-registered", "40(13)"), (told!.Type, told.Citation));
        var seen = (await router.Netherlands.ReadCaseAsync(caseId, default)).Body!;
        Assert.Equal(("NL", "SG"), (seen["requesting"]!.GetValue<string>(), seen["requested"]!.GetValue<string>()));
        Assert.Contains(seen["moves"]!.AsArray(), move => move!["type"]!.GetValue<string>() == "confirm-in-writing");
    }

    [Fact]
    public async Task Without_an_agreement_it_is_taken_down_and_that_is_told()
    {
        var answer = await router.Kenya.SubmitAsync(Call("NL", "NL-ORAL-KE", "KE").Bytes(), default);
        await router.Clock.AdvanceAsync("PT0S", default);

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        string caseId = answer.Body!["caseId"]!.GetValue<string>();
        var told = await new Mailbox(router.Netherlands).TakeAsync(notice => notice.CaseId == caseId, Patience, default);
        Assert.Equal(("CHANNEL_NOT_PERMITTED", "40(13)"), (told!.Remarks![0]!["code"]!.GetValue<string>(), told.Remarks[0]!["paragraph"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_record_that_does_not_say_what_was_asked_for_is_refused()
    {
        var answer = await router.Singapore.SubmitAsync(
            new JsonObject { ["type"] = "register-oral-request", ["from"] = "SG", ["requesting"] = "NL", ["reference"] = "NL-ORAL-1" }.Bytes(), default);

        Assert.Equal("CONTENT_INCOMPLETE", answer.Code);
        Assert.Equal(["/purposes"], answer.Body!["failures"]!.AsArray().Select(failure => failure!["pointer"]!.GetValue<string>()));
    }

    [Fact]
    public async Task No_other_communication_opens_a_case()
    {
        var answer = await router.Singapore.SubmitAsync(new JsonObject { ["id"] = "sg-1", ["type"] = "acknowledge", ["caseId"] = "nl-2b7uwmhnpqxcmq3d4e5f6g7hij" }.Bytes(), default);

        Assert.Equal("MALFORMED_BODY", answer.Code);
        Assert.Equal("/type", answer.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_record_of_a_call_takes_no_reference_from_the_State_that_called() // F4, F7
    {
        var request = Requests.New();
        string reference = request["reference"]!.GetValue<string>();
        var recorded = await router.Singapore.SubmitAsync(Call("NL", reference).Bytes(), default);

        var written = await router.Netherlands.SubmitAsync(request.Bytes(), default);
        var recordedAfterwards = await router.Singapore.SubmitAsync(Call("NL", written.Body!["caseId"]!.GetValue<string>()).Bytes(), default);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.Accepted), (recorded.Status, written.Status, recordedAfterwards.Status));
        Assert.StartsWith("sg-", recorded.Body!["caseId"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("nl-", written.Body!["caseId"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_confirmed_in_writing_the_reference_makes_no_second_case() // F4
    {
        var request = Requests.New();
        request["content"]!["items"]!.AsArray().Clear();
        request["content"]!["items"]!.AsArray().Add(Requests.New()["content"]!["items"]![0]!.DeepClone());
        var recorded = await router.Singapore.SubmitAsync(Call("NL", request["reference"]!.GetValue<string>()).Bytes(), default);
        string caseId = recorded.Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        var confirmed = await router.Netherlands.SayAsync(caseId, Words.ConfirmInWriting(request), default);
        Assert.True(confirmed.Status == HttpStatusCode.Accepted, $"{confirmed.Body}");
        await router.Clock.AdvanceAsync("PT0S", default);

        var written = await router.Netherlands.SubmitAsync(request.Bytes(), default);

        Assert.Equal((HttpStatusCode.Conflict, "REFERENCE_REUSED"), (written.Status, written.Code));
        Assert.Equal(HttpStatusCode.OK, (await router.Netherlands.ReadCaseAsync(caseId, default)).Status);
    }

    private static JsonObject Call(string requesting, string reference, string from = "SG") => new()
    {
        ["type"] = "register-oral-request",
        ["from"] = from,
        ["requesting"] = requesting,
        ["reference"] = reference,
        ["caller"] = "Duty prosecutor of the central authority",
        ["calledAt"] = "2026-11-23T03:10:00Z",
        ["summary"] = "Servers used in a running attack are about to be wiped.",
        ["urgency"] = "The attack is going on.",
        ["purposes"] = new JsonArray("stored-data"),
    };
}
