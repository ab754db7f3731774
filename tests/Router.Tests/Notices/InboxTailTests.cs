using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Tests.Notices;

public sealed class InboxTailTests
{
    private static readonly StateCode State = StateCode.Parse("SG");

    [Fact]
    public void Numbers_are_dense_across_pages_however_the_notices_come_in_batches()
    {
        var tail = Empty();
        var numbers = new List<long>();
        for (int batch = 1; batch <= 40; batch++)
        {
            int before = tail.Page.Notices.Count;
            var page = tail.At;
            (_, var filled) = tail.Append(State, [.. Enumerable.Range(0, batch % 7).Select(i => Notice($"n-{batch}-{i}"))]);
            numbers.AddRange((filled.At == page ? filled.Page.Notices.Skip(before) : filled.Before!.Notices.Skip(before).Concat(filled.Page.Notices)).Select(n => n.Number));
            tail = filled;
        }

        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => (long)number), numbers);
        Assert.True(tail.At.Page > 0);
    }

    [Fact]
    public void A_notice_that_is_there_already_is_not_appended_again_though_the_page_was_turned()
    {
        var (_, full) = Empty().Append(State, [.. Enumerable.Range(0, InboxPage.Size).Select(i => Notice($"n-{i}"))]);

        var (group, after) = full.Append(State, [Notice($"n-{InboxPage.Size - 1}")]);

        Assert.Null(group);
        Assert.Equal(new InboxPosition(1, 0), full.At);
        Assert.Same(full, after);
    }

    [Fact]
    public void The_page_of_a_number_is_the_page_it_was_written_on()
    {
        var (_, tail) = Empty().Append(State, [.. Enumerable.Range(0, InboxPage.Size + 1).Select(i => Notice($"n-{i}"))]);

        Assert.All(tail.Before!.Notices, notice => Assert.Equal(0, InboxPage.PageOf(notice.Number)));
        Assert.Equal(1, InboxPage.PageOf(Assert.Single(tail.Page.Notices).Number));
    }

    [Theory]
    [InlineData(64, 20)]
    [InlineData(39, 20)]
    [InlineData(130, 190)]
    [InlineData(200, 1)]
    public void No_row_grows_beyond_what_storage_takes_however_large_the_notices_are(int count, int kilobytes) // F9
    {
        var tail = Empty();
        for (int i = 0; i < count; i++)
        {
            (var group, tail) = tail.Append(State, [Notice($"n-{i}", kilobytes * 1024)]);

            var row = (TableEntity)group!.Actions.Single(action => action.Entity.RowKey.StartsWith("page-", StringComparison.Ordinal)).Entity;
            Assert.InRange(EntityBytes.Read(row).Length * 4 / 3, 1, (1 << 20) - 4096);
        }

        Assert.Equal(count + 1, tail.Page.Next);
        Assert.Equal(InboxPage.PageOf(count + 1), tail.At.Page);
    }

    [Fact]
    public void A_page_that_grew_too_large_before_goes_on_in_a_part_of_its_own()
    {
        var stuck = InboxTail.Of(default, null, new InboxPage(1, [.. Enumerable.Range(1, 38).Select(i => new InboxNotice(i, Notice($"n-{i}", 20 * 1024)))]), new("x"), null, null);

        var (group, after) = stuck.Append(State, [Notice("n-39", 20 * 1024)]);

        Assert.Equal(new InboxPosition(0, 1), after.At);
        Assert.Equal(39, Assert.Single(after.Page.Notices).Number);
        Assert.DoesNotContain(group!.Actions, action => action.Entity.RowKey == default(InboxPosition).Key);
    }

    [Fact]
    public void A_notice_with_more_failures_than_the_bus_takes_keeps_the_first_and_says_so()
    {
        var overlong = Notice("n-1") with { Failures = [.. Enumerable.Range(0, 20_000).Select(i => new Failure($"/items/{i}", "CONTENT_INCOMPLETE", A40_15, "Say what is asked for."))] };

        var fit = NoticeSize.Fit(overlong);

        Assert.InRange(NoticeSize.SizeOf(fit), 1, NoticeSize.Limit);
        Assert.Equal("/items/0", fit.Failures[0].Pointer);
        Assert.Equal(ShapeCodes.AndMore, fit.Failures[^1].Code);
    }

    private static InboxTail Empty() => InboxTail.Empty;

    private static NoticeMessage Notice(string id, int length) => Notice(id) with { Text = new string('x', length) };

    private static NoticeMessage Notice(string id) => new()
    {
        Id = id,
        To = State,
        Type = "submit-request",
        Citation = "40(13)",
        Text = "A request has come.",
        At = DateTimeOffset.UnixEpoch,
    };
}
