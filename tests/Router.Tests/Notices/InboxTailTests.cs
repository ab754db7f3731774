using RequestRouter.Convention;
using RequestRouter.Router.Notices;

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
            long page = tail.Number;
            (_, var filled) = tail.Append(State, [.. Enumerable.Range(0, batch % 7).Select(i => Notice($"n-{batch}-{i}"))]);
            numbers.AddRange((filled.Number == page ? filled.Page.Notices.Skip(before) : filled.Before!.Notices.Skip(before).Concat(filled.Page.Notices)).Select(n => n.Number));
            tail = filled;
        }

        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => (long)number), numbers);
        Assert.True(tail.Number > 0);
    }

    [Fact]
    public void A_notice_that_is_there_already_is_not_appended_again_though_the_page_was_turned()
    {
        var (_, full) = Empty().Append(State, [.. Enumerable.Range(0, InboxPage.Size).Select(i => Notice($"n-{i}"))]);

        var (group, after) = full.Append(State, [Notice($"n-{InboxPage.Size - 1}")]);

        Assert.Null(group);
        Assert.Equal(1, full.Number);
        Assert.Same(full, after);
    }

    [Fact]
    public void The_page_of_a_number_is_the_page_it_was_written_on()
    {
        var (_, tail) = Empty().Append(State, [.. Enumerable.Range(0, InboxPage.Size + 1).Select(i => Notice($"n-{i}"))]);

        Assert.All(tail.Before!.Notices, notice => Assert.Equal(0, InboxPage.PageOf(notice.Number)));
        Assert.Equal(1, InboxPage.PageOf(Assert.Single(tail.Page.Notices).Number));
    }

    private static InboxTail Empty() => new(0, null, new InboxPage(1, []), null, null);

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
