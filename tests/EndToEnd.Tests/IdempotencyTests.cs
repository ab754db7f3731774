using System.Net;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;

namespace RequestRouter.EndToEnd.Tests;

[Collection(RouterCollection.Name)]
public sealed class IdempotencyTests(RouterFixture router)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_same_request_fifty_times_at_once_is_one_case_one_receipt_and_one_notice()
    {
        byte[] body = Requests.New().Bytes();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => router.Netherlands.SubmitAsync(body, default)));

        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.Accepted));
        Assert.Equal(49, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Single(answers.Select(answer => answer.Body!["receipt"]!.GetValue<string>()).Distinct());
        string caseId = Assert.Single(answers.Select(answer => answer.Body!["caseId"]!.GetValue<string>()).Distinct());
        var inbox = new Mailbox(router.Singapore);
        Assert.NotNull(await inbox.TakeAsync(notice => notice.CaseId == caseId, Patience, default));
        await SettleAsync(caseId);
        await inbox.ReadAsync(default);
        Assert.Single(inbox.Received, numbered => numbered.Notice.CaseId == caseId);
    }

    [Fact]
    public async Task The_same_reference_with_other_content_is_a_conflict_and_changes_nothing()
    {
        var request = Requests.New();
        var first = await router.Netherlands.SubmitAsync(request.Bytes(), default);
        request["content"]!["facts"] = "Something else happened.";

        var second = await router.Netherlands.SubmitAsync(request.Bytes(), default);

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("REFERENCE_REUSED", second.Code);
        string caseId = first.Body!["caseId"]!.GetValue<string>();
        Assert.Equal(1, await SettleAsync(caseId));
    }

    [Fact]
    public async Task A_repeated_communication_gets_the_first_receipt_though_the_move_is_closed_by_now()
    {
        string caseId = await SubmitAsync();
        var acknowledge = Says.Acknowledge("sg-again", "CA/1");
        var first = await router.Singapore.SayAsync(caseId, acknowledge, default);
        await SettleAsync(caseId);

        var second = await router.Singapore.SayAsync(caseId, Says.Acknowledge("sg-again", "CA/1"), default);

        Assert.Equal(HttpStatusCode.Accepted, first.Status);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(first.Body!["receipt"]!.GetValue<string>(), second.Body!["receipt"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_replayed_communication_id_with_other_words_is_a_conflict()
    {
        string caseId = await SubmitAsync();
        await router.Singapore.SayAsync(caseId, Says.Acknowledge("sg-replay", "CA/1"), default);

        var other = await router.Singapore.SayAsync(caseId, Says.AskInformation("sg-replay", "Who?"), default);

        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal("REFERENCE_REUSED", other.Code);
    }

    [Fact]
    public async Task What_was_signed_for_one_case_moves_no_other()
    {
        string first = await SubmitAsync();
        string second = await SubmitAsync();
        var said = Says.Acknowledge("sg-carried", "CA/1");
        said["caseId"] = first;

        var carried = await router.Singapore.SayAsync(second, said, default);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "NOT_AUTHENTIC"), (carried.Status, carried.Code));
        Assert.Equal("/caseId", carried.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
        Assert.Equal(1, await SettleAsync(second));
    }

    private async Task<string> SubmitAsync()
    {
        var answer = await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default);
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        string caseId = answer.Body!["caseId"]!.GetValue<string>();
        await SettleAsync(caseId);
        return caseId;
    }

    /// <summary>Lets the router do all it has to do now, and gives the number of ledger entries.</summary>
    private async Task<int> SettleAsync(string caseId)
    {
        await router.Clock.AdvanceAsync("PT0S", default);
        var seen = await router.Netherlands.ReadCaseAsync(caseId, default);
        return seen.Body!["entries"]!.GetValue<int>();
    }
}
