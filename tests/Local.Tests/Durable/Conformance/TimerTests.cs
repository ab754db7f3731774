using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Conformance;

// Source: "Timers in Durable Functions" on learn.microsoft.com/azure/azure-functions/durable.
public sealed class TimerTests : ConformanceTest
{
    [Fact]
    public async Task A_timer_holds_the_orchestrator_until_it_is_due()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Sleep", async context =>
        {
            var before = context.CurrentUtcDateTime;
            var due = before.AddMilliseconds(80);
            await context.CreateTimer(due, CancellationToken.None);
            return context.CurrentUtcDateTime >= due;
        }));

        Assert.True((await Run(client, "Sleep")).ReadOutputAs<bool>());
    }

    [Fact]
    public async Task A_timer_in_the_past_fires_at_once()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Sleep", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None);
            return "awake";
        }));

        Assert.Equal("awake", (await Run(client, "Sleep")).ReadOutputAs<string>());
    }

    // "Usage for timeout": cancel the timer that lost.
    [Fact]
    public async Task A_cancelled_timer_is_cancelled_and_lets_the_orchestration_end()
    {
        var client = await With(tasks => tasks
            .AddOrchestratorFunc("Timeout", async context =>
            {
                using var timing = new CancellationTokenSource();
                var timer = context.CreateTimer(TimeSpan.FromDays(30), timing.Token);
                var work = context.CallActivityAsync<string>("Work");
                var first = await Task.WhenAny(work, timer);
                timing.Cancel();
                return $"{(first == work ? await work : "late")} {timer.Status}";
            })
            .AddActivityFunc("Work", _ => "done"));

        var done = await Run(client, "Timeout");
        Assert.Equal("done Canceled", done.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Timers_fire_in_the_order_they_are_due()
    {
        var client = await With(tasks => tasks.AddOrchestratorFunc("Order", async context =>
        {
            var order = new List<int>();
            async Task After(int milliseconds)
            {
                await context.CreateTimer(TimeSpan.FromMilliseconds(milliseconds), CancellationToken.None);
                order.Add(milliseconds);
            }

            await Task.WhenAll(After(90), After(30), After(60));
            return string.Join(',', order);
        }));

        Assert.Equal("30,60,90", (await Run(client, "Order")).ReadOutputAs<string>());
    }
}
