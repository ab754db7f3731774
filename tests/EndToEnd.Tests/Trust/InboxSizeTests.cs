using Azure.Data.Tables;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>An inbox takes notices of any size for ever, and its readers miss none (F9).</summary>
public sealed class InboxSizeTests(RouterParts router) : IClassFixture<RouterParts>
{
    [Theory]
    [InlineData("FR", 39, 20)]
    [InlineData("DE", 70, 190)]
    [InlineData("BE", 150, 15)]
    public async Task Large_notices_are_appended_and_read_in_order(string code, int count, int kilobytes)
    {
        var state = StateCode.Parse(code);
        for (int i = 1; i <= count; i++)
        {
            // A writer that knows nothing of the one before, as after a restart.
            await new InboxStore(router.Storage).AppendAsync(state, [Notice(state, $"n-{i}", kilobytes * 1024)], default);
        }

        Assert.Equal(Enumerable.Range(1, count).Select(i => $"n-{i}"), await ReadAsync(state));
        await new InboxStore(router.Storage).AppendAsync(state, [Notice(state, $"n-{count}", 10)], default);
        Assert.Empty(await router.Inboxes.ReadAfterAsync(state, count, default));
    }

    [Fact]
    public async Task An_inbox_whose_page_had_grown_too_large_takes_notices_again()
    {
        var state = StateCode.Parse("IT");
        var page = new InboxPage(1, [.. Enumerable.Range(1, 38).Select(i => new InboxNotice(i, Notice(state, $"n-{i}", 20 * 1024)))]);
        var row = new TableEntity(state.ToString(), default(InboxPosition).Key);
        EntityBytes.Write(row, page.Serialize());
        await router.Storage.Tables.GetTableClient(Tables.Inboxes).AddEntityAsync(row);

        await router.Inboxes.AppendAsync(state, [Notice(state, "n-39", 20 * 1024)], default);
        await router.Inboxes.AppendAsync(state, [Notice(state, "n-38", 20 * 1024)], default);

        Assert.Equal(Enumerable.Range(1, 39).Select(i => $"n-{i}"), await ReadAsync(state));
    }

    private async Task<IReadOnlyList<string>> ReadAsync(StateCode state)
    {
        var ids = new List<string>();
        while (await router.Inboxes.ReadAfterAsync(state, ids.Count, default) is [_, ..] more)
        {
            Assert.Equal(Enumerable.Range(ids.Count + 1, more.Count).Select(number => (long)number), more.Select(notice => notice.Number));
            ids.AddRange(more.Select(notice => notice.Notice.Id));
        }

        return ids;
    }

    private static NoticeMessage Notice(StateCode to, string id, int length) => new()
    {
        Id = id,
        To = to,
        Type = "submit-request",
        Citation = "40(13)",
        Text = new string('x', length),
        At = DateTimeOffset.UnixEpoch,
    };
}
