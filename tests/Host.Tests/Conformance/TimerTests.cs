namespace RequestRouter.Host.Tests.Conformance;

// Source: "Timers in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable.
public sealed class TimerTests(DurableHub hub) : ConformanceTest(hub)
{
    [Fact]
    public async Task A_timer_holds_the_orchestrator_until_it_is_due() => Assert.InRange((await Run("Sleep")).ReadOutputAs<double>(), double.MinValue, Hub.EarlyBy.TotalMilliseconds);

    [Fact]
    public async Task A_timer_in_the_past_fires_at_once() => Assert.Equal("awake", (await Run("SleepInThePast")).ReadOutputAs<string>());

    [Fact] // "Usage for timeout": cancel the timer that lost.
    public async Task A_cancelled_timer_is_cancelled_and_lets_the_orchestration_end() =>
        Assert.Equal("Hello Oslo! Canceled", (await Run("WorkInTime")).ReadOutputAs<string>());

    [Fact]
    public async Task Timers_fire_in_the_order_they_are_due() =>
        Assert.Equal("3,6,9", (await Run("SleepInOrder", Hub.Profile == "AzureStorage" ? 500 : 30)).ReadOutputAs<string>());
}
