using Azure;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>What fails for ever is told apart from an outage, set aside and shown; all else goes on (F2, F14, F8).</summary>
public sealed class QuarantineTests(RouterParts router) : IClassFixture<RouterParts>
{
    private static readonly ExampleState Netherlands = ExampleStates.Netherlands;

    [Fact]
    public async Task A_communication_that_cannot_be_read_back_is_set_aside_and_the_case_goes_on()
    {
        var caseId = await router.BeginAsync();
        var broken = Words.Supplement();
        await router.SayAsync(Netherlands, caseId, broken);
        string rowId = RowOf(broken);
        await SpoilAsync(caseId, rowId);
        router.Clock.Now += TimeSpan.FromSeconds(1);
        await router.SpeakPastAsync(Netherlands, caseId, Words.Supplement());

        await router.AdvanceAsync(caseId);

        Assert.Equal(2, (await router.Cases.ReadAsync(caseId, default))!.Entries);
        var held = Assert.Single((await router.Held.ReadAsync(default)).Held, item => item.CaseId == caseId);
        Assert.Equal(rowId, held.What);
        Assert.DoesNotContain("198.51.100.23", held.Fault, StringComparison.Ordinal);
        Assert.Equal("NL", Assert.Single(router.Notices, notice => notice.Type == "communication-held" && notice.CaseId == caseId).To.ToString());
        Assert.Empty((await router.Cases.ReadWithWaitingAsync(caseId, default)).Waiting);
    }

    [Fact]
    public async Task What_was_released_is_taken_as_if_nothing_had_been()
    {
        var caseId = await router.BeginAsync();
        var broken = Words.Supplement();
        await router.SayAsync(Netherlands, caseId, broken);
        var sound = await SpoilAsync(caseId, RowOf(broken));
        await router.AdvanceAsync(caseId);
        await router.Storage.Tables.GetTableClient(Tables.Cases).UpdateEntityAsync(new TableEntity(caseId.ToString(), RowOf(broken)) { ["d0"] = sound }, ETag.All);

        Assert.NotNull(await router.Held.ReleaseAsync($"{caseId}.{RowOf(broken)}", default));
        await router.AdvanceAsync(caseId, RowOf(broken));

        Assert.Equal("supplement", (await router.Cases.ReadEntryAsync(caseId, 2, default))!.Occurrence.Type);
        Assert.DoesNotContain((await router.Held.ReadAsync(default)).Held, item => item.CaseId == caseId);
    }

    [Fact]
    public async Task A_request_that_cannot_be_read_back_is_set_aside_and_woken_no_more()
    {
        var accepted = Assert.IsType<Router.Door.DoorAnswer.Accepted>(await router.OpenAsync(Netherlands, Requests.New()));
        await SpoilAsync(accepted.CaseId, InboundRowId.Request);

        var first = await router.AdvanceAsync(accepted.CaseId, InboundRowId.Request);
        var again = await router.AdvanceAsync(accepted.CaseId, InboundRowId.Request);

        Assert.Equal(("quarantined: in-request", true), (first.Status, first.Over));
        Assert.True(again.Over);
        Assert.Single((await router.Held.ReadAsync(default)).Held, item => item.CaseId == accepted.CaseId);
    }

    [Fact]
    public async Task A_case_that_cannot_be_written_is_a_fault_and_no_endless_loop() // F2
    {
        var caseId = await router.BeginAsync();
        var table = router.Storage.Tables.GetTableClient(Tables.Cases);
        await table.AddEntityAsync(new TableEntity(caseId.ToString(), LedgerRow.Key(2)) { ["hash"] = "of somebody else" });
        await router.SayAsync(ExampleStates.Singapore, caseId, Words.Acknowledge());

        await router.AdvanceAsync(caseId).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Single((await router.Held.ReadAsync(default)).Held, item => item.CaseId == caseId);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(403, true)]
    [InlineData(404, true)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(400, false)]
    [InlineData(413, false)]
    public void What_storage_refuses_as_wrong_is_lasting_and_all_else_may_pass(int status, bool mayPass) =>
        Assert.Equal(mayPass, Fault.MayPass(new RequestFailedException(status, "refused")));

    [Fact]
    public void A_bus_that_is_away_is_an_outage_and_a_fault_of_the_program_is_none()
    {
        Assert.True(Fault.MayPass(new ServiceBusException("away", ServiceBusFailureReason.ServiceCommunicationProblem)));
        Assert.True(Fault.MayPass(new TimeoutException()));
        Assert.False(Fault.MayPass(new ServiceBusException("large", ServiceBusFailureReason.MessageSizeExceeded)));
        Assert.False(Fault.MayPass(new InvalidDataException()));
        Assert.False(Fault.MayPass(new NullReferenceException()));
        Assert.False(Fault.MayPass(new ArgumentOutOfRangeException()));
    }

    [Fact]
    public async Task An_outage_is_waited_out_with_the_message_in_hand_and_a_lasting_fault_is_not()
    {
        int attempts = 0;
        await Outage.WaitOutAsync(
            _ => ++attempts < 3 ? throw new RequestFailedException(503, "away") : Task.CompletedTask, default);
        Assert.Equal(3, attempts);

        attempts = 0;
        await Assert.ThrowsAsync<InvalidDataException>(() => Outage.WaitOutAsync(_ => throw new InvalidDataException($"{++attempts}"), default));
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task Notices_that_were_lost_on_their_way_are_filled_in_from_the_ledgers_once()
    {
        var caseId = await router.BeginAsync();
        var state = StateCode.Parse("SG");
        router.Clock.Now += TimeSpan.FromHours(1);
        var refill = new InboxRefill(router.Cases, router.Parties, router.Inboxes, new InboxSignal(), router.Signer, router.Clock);

        Assert.True(await refill.RunAsync(state, default) > 0);
        Assert.Equal(0, await refill.RunAsync(state, default));

        var told = router.Notices.Where(notice => notice.To == state && notice.CaseId == caseId).Select(notice => notice.Id);
        Assert.Superset(told.ToHashSet(), (await router.Inboxes.ReadIdsAsync(state, default)).ToHashSet());
    }

    [Fact]
    public async Task That_keys_wait_which_no_key_of_the_State_has_signed_is_told_again_where_it_was_lost()
    {
        var state = StateCode.Parse("KE");
        string last = (await router.Parties.ReadLastAsync(state, default))!.Hash.ToString();
        var at = router.Clock.Now;
        var pending = new PendingChange(
            state, Digest.Parse(last, null), "Keys were lost.", Digest.Of("new keys"u8), "as signed", AuthorityId.Parse("central"), "ke-2", NamedPerson.Of("registrar"), at, at + KeyCeremony.RecoveryWait);
        await router.Parties.PutPendingAsync(pending, default);
        router.Clock.Now += TimeSpan.FromHours(1);
        var refill = new InboxRefill(router.Cases, router.Parties, router.Inboxes, new InboxSignal(), router.Signer, router.Clock);

        await refill.RunAsync(state, default);
        await refill.RunAsync(state, default);

        var told = Assert.Single(await router.Inboxes.ReadAfterAsync(state, 0, default), notice => notice.Notice.Type == "register-recovery");
        Assert.Equal(pending.ConfirmableFrom, told.Notice.DueAt);
    }

    private static string RowOf(System.Text.Json.Nodes.JsonObject said) => InboundRowId.Of(StateCode.Parse("NL"), said["id"]!.GetValue<string>());

    /// <summary>Makes a stored body unreadable and gives what stood there.</summary>
    private async Task<byte[]> SpoilAsync(CaseId caseId, string rowId)
    {
        var table = router.Storage.Tables.GetTableClient(Tables.Cases);
        byte[] sound = (await table.GetEntityAsync<TableEntity>(caseId.ToString(), rowId)).Value.GetBinary("d0");
        await table.UpdateEntityAsync(new TableEntity(caseId.ToString(), rowId) { ["d0"] = "no JSON"u8.ToArray() }, ETag.All);
        return sound;
    }
}
