using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Triggers.ServiceBus;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>A batch of notices is for several States at once: what is wrong with one of them is no matter of the others (F5, F14).</summary>
public sealed class FillInboxTests(RouterParts router) : IClassFixture<RouterParts>
{
    private readonly Settlements settled = new();

    [Fact]
    public async Task A_message_that_is_no_notice_is_dead_lettered_and_the_notices_beside_it_arrive()
    {
        await RunAsync(Of("AT", "a-1"), new BinaryData("""{ "to": 7 }"""), new BinaryData("nonsense"), new BinaryData("null"), Of("PT", "p-1"));

        Assert.Equal(3, settled.DeadLettered);
        Assert.Equal(["a-1"], await IdsAsync("AT"));
        Assert.Equal(["p-1"], await IdsAsync("PT"));
    }

    [Fact]
    public async Task An_inbox_that_cannot_be_written_fails_alone_and_has_what_was_for_it_once_it_can_be()
    {
        await RunAsync(Of("FI", "f-1"), Of("SE", "s-1"));
        var table = router.Storage.Tables.GetTableClient(Tables.Inboxes);
        var sound = (await table.GetEntityAsync<TableEntity>("FI", default(InboxPosition).Key)).Value;
        await table.UpdateEntityAsync(new TableEntity("FI", sound.RowKey) { ["d0"] = "no page"u8.ToArray() }, ETag.All, TableUpdateMode.Replace);

        await Assert.ThrowsAnyAsync<JsonException>(() => RunAsync(Of("FI", "f-2"), Of("SE", "s-2"), Of("FI", "f-3")));

        Assert.Equal(["s-2"], settled.Completed);
        Assert.Equal(["s-1", "s-2"], await IdsAsync("SE"));

        await table.UpdateEntityAsync(sound, ETag.All, TableUpdateMode.Replace);
        await RunAsync(Of("FI", "f-2"), Of("FI", "f-3"));
        Assert.Equal(["f-1", "f-2", "f-3"], await IdsAsync("FI"));
    }

    /// <summary>A batch, as the host hands it over.</summary>
    private Task RunAsync(params BinaryData[] bodies) => new FillInbox(new InboxStore(router.Storage), new InboxSignal()).Run(
        [.. bodies.Select(body => ServiceBusModelFactory.ServiceBusReceivedMessage(body))], settled, default);

    private static BinaryData Of(string state, string id) => new(JsonSerializer.SerializeToUtf8Bytes(
        new NoticeMessage
        {
            Id = id,
            To = StateCode.Parse(state),
            Type = "receipt",
            Citation = "40(13)",
            Text = "Received.",
            At = DateTimeOffset.UnixEpoch,
        },
        RouterJson.Options));

    private async Task<IEnumerable<string>> IdsAsync(string state) =>
        (await new InboxStore(router.Storage).ReadAfterAsync(StateCode.Parse(state), 0, default)).Select(notice => notice.Notice.Id);

    /// <summary>What a batch settled before it ended, by the ids of its notices.</summary>
    private sealed class Settlements : ServiceBusMessageActions
    {
        public int DeadLettered { get; private set; }

        public List<string> Completed { get; } = [];

        public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
        {
            lock (Completed)
            {
                Completed.Add(JsonSerializer.Deserialize<NoticeMessage>(message.Body, RouterJson.Options)!.Id);
            }

            return Task.CompletedTask;
        }

        public override Task DeadLetterMessageAsync(
            ServiceBusReceivedMessage message,
            Dictionary<string, object>? propertiesToModify = null,
            string? deadLetterReason = null,
            string? deadLetterErrorDescription = null,
            CancellationToken cancellationToken = default)
        {
            Assert.Equal("MALFORMED_BODY", deadLetterReason);
            DeadLettered++;
            return Task.CompletedTask;
        }
    }
}
