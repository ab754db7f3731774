using RequestRouter.Router.Notices;

namespace RequestRouter.Router.Tests.Notices;

/// <summary>A long poll reads when its inbox has grown beyond what it has, and not for every notice that others of its State wait for (F13).</summary>
public sealed class InboxSignalTests
{
    private static readonly StateCode Kenya = StateCode.Parse("KE");

    private readonly InboxSignal signal = new();

    [Fact]
    public async Task Who_has_all_that_stands_there_is_told_by_the_next_notice()
    {
        signal.Grew(Kenya, 3);
        var told = signal.BeyondAsync(Kenya, 3, signal.Next(Kenya), default);
        Assert.False(told.IsCompleted);

        signal.Grew(Kenya, 4);

        await told.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Who_waits_for_a_later_notice_is_not_told_of_those_before_it()
    {
        var told = signal.BeyondAsync(Kenya, 1_000_000, signal.Next(Kenya), default);
        var other = signal.BeyondAsync(Kenya, 0, signal.Next(Kenya), default);
        var last = signal.BeyondAsync(Kenya, 18, signal.Next(Kenya), default);

        for (int number = 1; number < 20; number++)
        {
            signal.Grew(Kenya, number);
            await Task.Yield();
        }

        await other.WaitAsync(TimeSpan.FromSeconds(10));
        await last.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(told.IsCompleted);
        signal.Grew(Kenya, 1_000_001);
        await told.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_growth_between_the_reading_and_the_waiting_is_not_missed()
    {
        var next = signal.Next(Kenya);
        signal.Grew(Kenya, 1);

        await signal.BeyondAsync(Kenya, 0, next, default).WaitAsync(TimeSpan.FromSeconds(10));
    }
}
