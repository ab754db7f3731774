using Microsoft.Extensions.Configuration;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Security;

/// <summary>A share of the router for each State.</summary>
public sealed class CallBudgetsTests
{
    private static readonly StateCode Flooding = StateCode.Parse("KE");
    private static readonly StateCode Quiet = StateCode.Parse("NL");

    [Fact]
    public async Task Who_calls_faster_than_its_share_waits_then_is_refused_and_nobody_else_is()
    {
        using var budgets = new CallBudgets(new CallSettings(10, 1000));

        var calls = Enumerable.Range(0, 200).Select(_ => budgets.AdmitAsync(Flooding, 1, default).AsTask()).ToList();

        Assert.Equal(CallAdmission.Admitted, await budgets.AdmitAsync(Quiet, 1, default));
        var admitted = await Task.WhenAll(calls);

        Assert.InRange(admitted.Count(one => one == CallAdmission.Admitted), 60 + 32, 150);
        Assert.All(admitted.Take(60), one => Assert.Equal(CallAdmission.Admitted, one));
        Assert.Equal(CallAdmission.ShareSpent, admitted[^1]);
    }

    [Fact]
    public async Task One_State_s_excess_takes_nothing_of_what_the_router_serves_to_all()
    {
        using var budgets = new CallBudgets(new CallSettings(10, 100));

        // A flood far beyond what is served to all, of which its share lets 66 pass at once.
        var flood = Enumerable.Range(0, 400).Select(_ => budgets.AdmitAsync(Flooding, 1, default).AsTask()).ToList();
        var others = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => budgets.AdmitAsync(Quiet, 1, default).AsTask()));

        Assert.All(others, one => Assert.Equal(CallAdmission.Admitted, one));
        Assert.DoesNotContain(CallAdmission.RouterBusy, await Task.WhenAll(flood));
    }

    [Fact]
    public async Task What_all_States_call_beyond_what_the_router_serves_is_refused_at_once()
    {
        using var budgets = new CallBudgets(new CallSettings(100, 100));
        var states = StateCode.All.Take(20).ToList();

        var calls = states.SelectMany(state => Enumerable.Range(0, 30).Select(_ => budgets.AdmitAsync(state, 1, default))).ToList();

        Assert.All(calls, call => Assert.True(call.IsCompleted));
        var admitted = await Task.WhenAll(calls.Select(call => call.AsTask()));
        Assert.InRange(admitted.Count(one => one == CallAdmission.Admitted), 200, 300);
        Assert.DoesNotContain(CallAdmission.ShareSpent, admitted);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.InRange(CallBudgets.RetryAfterBusySeconds, 2, 7));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(19)]
    [InlineData(25)]
    [InlineData(101)]
    [InlineData(100_000)]
    public void The_parts_of_a_second_make_up_the_share(int perSecond)
    {
        var settings = new CallSettings(perSecond, 2 * perSecond);

        Assert.Equal(perSecond, settings.Part / settings.PartEvery.TotalSeconds, 0.05 * perSecond / 100);
        Assert.Equal(2 * perSecond, settings.PartOfAll / settings.PartOfAllEvery.TotalSeconds, 0.05 * perSecond / 50);
        Assert.InRange(settings.PartEvery.TotalMilliseconds, 99, 200);
    }

    [Theory]
    [InlineData(null, 15)]
    [InlineData("", 15)]
    [InlineData("400", 400)]
    public void The_share_is_a_setting_with_a_default(string? setting, int expected) => Assert.Equal(expected, CallSettings.From(Setting(setting)).PerSecond);

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("1000001")]
    public void A_share_that_is_none_stops_the_start_and_is_named(string setting)
    {
        foreach (string name in new[] { "PerSecond", "PerSecondOfAll" })
        {
            Assert.Contains($"Calls__{name} is '{setting}'", Assert.Throws<InvalidOperationException>(() => CallSettings.From(Setting(setting, name))).Message, StringComparison.Ordinal);
        }
    }

    private static IConfiguration Setting(string? value, string name = "PerSecond") =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [$"Calls:{name}"] = value }).Build();
}
