using System.Net;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>A body too large for a table row stands in a blob by its digest (DESIGN 3, rule 5), and nobody sees a difference.</summary>
[Collection(RouterCollection.Name)]
public sealed class LargeBodyTests(RouterFixture router)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_request_of_two_hundred_kilobytes_reaches_the_other_State_byte_for_byte()
    {
        var request = Requests.New();
        request["content"]!["facts"] = new string('é', 100_000);
        byte[] body = request.Bytes();

        var answer = await router.Netherlands.SubmitAsync(body, default);

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        string caseId = answer.Body!["caseId"]!.GetValue<string>();
        var notice = await new Mailbox(router.Singapore).TakeAsync(told => told.CaseId == caseId, Patience, default);
        Assert.Equal(body, (await router.Singapore.FetchAsync(notice!.Communication!, default)).Body);
        Assert.Equal(HttpStatusCode.OK, (await router.Netherlands.SubmitAsync(body, default)).Status);
    }
}
