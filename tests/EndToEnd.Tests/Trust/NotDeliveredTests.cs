using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Door;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>A request that was received and could no longer be delivered has its receipt and no case, and stays so (F11).</summary>
public sealed class NotDeliveredTests(RouterParts router) : IClassFixture<RouterParts>
{
    [Fact]
    public async Task What_was_received_and_not_delivered_has_its_receipt_and_stays_so_however_often_it_is_sent_or_woken()
    {
        var request = Requests.New();
        request["content"]!.AsObject().Remove("urgency"); // what is urgent is delivered, whatever it lacks
        var first = Assert.IsType<DoorAnswer.Accepted>(await router.OpenAsync(ExampleStates.Netherlands, request));
        var said = Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(ExampleStates.Netherlands, first.CaseId, Words.Supplement()));
        await router.EnterAsync(ExampleStates.Singapore, entry => entry["languages"] = new System.Text.Json.Nodes.JsonArray("ta"));
        Assert.Equal("not-delivered", (await router.AdvanceAsync(first.CaseId, InboundRowId.Request)).Status);
        await router.EnterAsync(ExampleStates.Singapore, _ => { });

        var again = Assert.IsType<DoorAnswer.Accepted>(await router.OpenAsync(ExampleStates.Netherlands, request));
        await router.AdvanceAsync(first.CaseId, InboundRowId.Request);
        await router.AdvanceAsync(first.CaseId);

        Assert.Equal((true, first.Receipt), (again.Again, again.Receipt));
        Assert.Null(await router.Cases.ReadAsync(first.CaseId, default));
        Assert.IsType<DoorAnswer.NoSuchCase>(await router.SayAsync(ExampleStates.Netherlands, first.CaseId, Words.Supplement()));
        var told = Assert.Single(router.Notices, notice => notice.CaseId == first.CaseId && notice.Type == "request-not-delivered");
        Assert.Contains("its receipt stands", told.Text, StringComparison.Ordinal);
        Assert.NotEmpty(told.Failures);
        Assert.Equal(said.CaseId, Assert.Single(router.Notices, notice => notice.Type == "communication-rejected").CaseId);
        Assert.Empty((await router.Cases.ReadWithWaitingAsync(first.CaseId, default)).Waiting);
    }
}
