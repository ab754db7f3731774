using System.Net;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>A router that was stopped and started goes on where it was, clocks included (DESIGN 7).</summary>
public sealed class RestartTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_status_inquiry_is_reminded_of_though_the_router_was_restarted_meanwhile()
    {
        string caseId = (await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default)).Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        Assert.Equal(HttpStatusCode.Accepted, (await router.Singapore.SayAsync(caseId, Says.Acknowledge("sg-1", "CA/1"), default)).Status);
        await router.Clock.AdvanceAsync("PT1H", default);
        Assert.Equal(HttpStatusCode.Accepted, (await router.Netherlands.SayAsync(caseId, Says.AskStatus("nl-1", "How does it stand?"), default)).Status);
        await router.Clock.AdvanceAsync("PT1H", default);

        await router.RestartAsync();
        await router.Clock.AdvanceAsync("P8D", default);

        var inbox = new Mailbox(router.Singapore);
        var reminder = await inbox.TakeAsync(notice => notice.CaseId == caseId && notice.Type == "status-inquiry-reminder", Patience, default);
        Assert.NotNull(reminder);
        Assert.Equal("40(26)", reminder.Citation);
    }
}
