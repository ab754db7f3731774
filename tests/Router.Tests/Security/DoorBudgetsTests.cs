using RequestRouter.Router.Door;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

/// <summary>What a State may have in its line of the queue, and open: the share of each is its own.</summary>
public sealed class DoorBudgetsTests
{
    private static readonly StateCode Flooding = StateCode.Parse("KE");
    private static readonly StateCode Quiet = StateCode.Parse("NL");

    [Fact]
    public void What_a_State_has_in_its_line_and_opens_is_bounded_and_leaves_the_others_theirs()
    {
        var settings = new CallSettings(10, 300);
        using var budgets = new DoorBudgets(settings);

        Assert.InRange(Enumerable.Range(0, 2 * settings.Line).Count(_ => budgets.TryLineUp(Flooding)), settings.Line, settings.Line + 20);
        Assert.InRange(Enumerable.Range(0, 2 * settings.Openings).Count(_ => budgets.TryOpen(Flooding)), settings.Openings, settings.Openings + 20);

        Assert.True(budgets.TryLineUp(Quiet));
        Assert.True(budgets.TryOpen(Quiet));
    }

    [Fact]
    public async Task A_line_is_taken_at_the_pace_of_its_State_s_share_and_the_others_do_not_wait_for_it()
    {
        var settings = new CallSettings(100, 300);
        using var budgets = new DoorBudgets(settings);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var turns = Enumerable.Range(0, settings.Turns + 20).Select(_ => budgets.TurnAsync(Flooding, default).AsTask()).ToList();

        Assert.All(turns.Take(settings.Turns), turn => Assert.True(turn.IsCompleted));
        Assert.Contains(turns, turn => !turn.IsCompleted);
        Assert.True(budgets.TurnAsync(Quiet, default).IsCompleted);
        await Task.WhenAll(turns);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.25, 30); // twenty at fifty a second
    }

    [Fact]
    public void Of_messages_that_no_key_verifies_a_bounded_number_is_kept()
    {
        using var budgets = new DoorBudgets(new CallSettings(10, 300));

        Assert.InRange(Enumerable.Range(0, 5000).Count(_ => budgets.TryKeepOfNobody()), 1000, 1010);
    }
}
