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
        using var budgets = new CallBudgets(new CallSettings(10));

        var calls = Enumerable.Range(0, 200).Select(_ => budgets.TryTakeAsync(Flooding, 1, default).AsTask()).ToList();

        Assert.True(await budgets.TryTakeAsync(Quiet, 1, default));
        bool[] taken = await Task.WhenAll(calls);

        Assert.InRange(taken.Count(isTaken => isTaken), 60 + 32, 150);
        Assert.All(taken.Take(60), Assert.True);
        Assert.False(taken[^1]);
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
        var settings = new CallSettings(perSecond);

        Assert.Equal(perSecond, settings.Part / settings.PartEvery.TotalSeconds, 0.05 * perSecond / 100);
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
    public void A_share_that_is_none_stops_the_start_and_is_named(string setting) =>
        Assert.Contains($"Calls__PerSecond is '{setting}'", Assert.Throws<InvalidOperationException>(() => CallSettings.From(Setting(setting))).Message, StringComparison.Ordinal);

    private static IConfiguration Setting(string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Calls:PerSecond"] = value }).Build();
}
