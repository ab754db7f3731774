using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Host.Tests.Bus;

/// <summary>"Azure Service Bus trigger for Azure Functions" and the host.json settings of its page, sent to through the real client.</summary>
public sealed class TriggerTests
{
    [Fact] // "Peek lock behavior" and "PoisonMessages": abandoned when it throws, dead-lettered after the entity's count of deliveries
    public async Task A_message_is_gone_when_its_function_ended_well_and_a_dead_letter_when_it_failed_ten_times()
    {
        await using var host = await BusHost.StartAsync(new HostPlan("Take") { Prepare = diary => diary.React = body => Task.FromResult(body != "poison") });
        await host.SendAsync("submissions", new ServiceBusMessage("a") { MessageId = "m" });
        await host.LeftAsync("submissions");
        Assert.Equal(["a 1 m"], host.Seen);

        await host.SendAsync("submissions", new ServiceBusMessage("poison") { MessageId = "p" });

        var letters = host.Client.CreateReceiver("submissions", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        Assert.Equal("MaxDeliveryCountExceeded", (await letters.ReceiveMessageAsync(Eventually.Patience)).DeadLetterReason);
        Assert.Equal(Enumerable.Range(1, 10).Select(count => $"poison {count} p"), host.Seen.Skip(1));
    }

    [Fact] // host.json "maxConcurrentCalls"
    public async Task No_more_runs_at_once_than_the_settings_say()
    {
        var open = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await BusHost.StartAsync(new HostPlan("Take") { Prepare = diary => diary.React = _ => open.Task }
            .WithExtension("serviceBus", """{ "maxConcurrentCalls": 3 }"""));
        await host.SendAsync("submissions", Enumerable.Range(0, 9).Select(number => new ServiceBusMessage($"{number}")));
        await host.Host.Diary.HasAsync(3);

        open.SetResult(true);

        await host.LeftAsync("submissions");
        Assert.Equal((9, 3), (host.Seen.Count, host.Host.Diary.MostAtOnce));
    }

    [Fact] // ServiceBusTriggerAttribute.IsBatched, host.json "maxMessageBatchSize"; what a stopped host left is taken up by the next
    public async Task A_batch_has_as_many_messages_as_there_are_up_to_the_limit()
    {
        var rows = new MemoryRowStore();
        await using (var nobody = await BusHost.StartAsync(new HostPlan("Open") { Rows = rows }))
        {
            await nobody.SendAsync("submissions", Enumerable.Range(0, 7).Select(number => new ServiceBusMessage($"{number}")));
        }

        await using var host = await BusHost.StartAsync(
            new HostPlan("TakeAll") { Rows = rows }.WithExtension("serviceBus", """{ "maxMessageBatchSize": 5, "maxConcurrentCalls": 1 }"""));
        await host.LeftAsync("submissions");

        Assert.Equal(["0 1 2 3 4", "5 6"], host.Seen);
    }

    [Fact] // "Message sessions": one session in order and one run at a time; sessions side by side, no more than "maxConcurrentSessions"
    public async Task Sessions_run_side_by_side_as_many_as_the_settings_say_and_each_in_order()
    {
        await using var host = await BusHost.StartAsync(
            new HostPlan("TakeInOrder").WithExtension("serviceBus", """{ "maxConcurrentSessions": 2, "sessionIdleTimeout": "00:00:00.1" }"""));
        await host.SendAsync("wake-ups", Enumerable.Range(0, 24).Select(number =>
            new ServiceBusMessage($"{(char)('a' + (number % 4))} {number / 4:D2}") { SessionId = $"{(char)('a' + (number % 4))}" }));

        await host.LeftAsync("wake-ups");

        Assert.Equal(4, host.Seen.GroupBy(line => line[0]).Count());
        Assert.InRange(host.Host.Diary.MostAtOnce, 1, 2);
        foreach (var session in host.Seen.GroupBy(line => line[0]))
        {
            // The second number is the session's state: what the run before it left.
            Assert.Equal(Enumerable.Range(0, 6).Select(number => $"{session.Key} {number:D2} {(number == 0 ? "" : number)}"), session);
        }
    }

    [Fact] // ServiceBusMessageActions
    public async Task A_function_settles_its_messages_itself()
    {
        await using var host = await BusHost.StartAsync(new HostPlan("Settle"));
        string[] subjects = ["complete", "dead-letter", "defer", "abandon", "nothing"];
        await host.SendAsync("submissions", subjects.Select(subject => new ServiceBusMessage(subject) { Subject = subject }));
        await host.Host.Diary.HasAsync(6);

        var letters = host.Client.CreateReceiver("submissions", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        var dead = await letters.ReceiveMessageAsync(Eventually.Patience);

        Assert.Equal(
            ("dead-letter", "unsigned", "nobody's key", 7),
            (dead.Body.ToString(), dead.DeadLetterReason, dead.DeadLetterErrorDescription, (int)dead.ApplicationProperties["code"]));

        // Deferred, and locked by a function that has not settled: both are still there.
        await host.LeftAsync("submissions", "defer", "nothing");
        Assert.Contains("abandon 2", host.Seen);
    }

    [Fact] // Drain: a stopping host lets what runs end, and begins nothing; "Exclusive access and restarts"
    public async Task A_stopping_host_waits_for_its_runs_and_leaves_the_rest_to_the_next()
    {
        var rows = new MemoryRowStore();
        var open = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (var host = await BusHost.StartAsync(new HostPlan("Take") { Rows = rows, Prepare = diary => diary.React = _ => open.Task }
            .WithExtension("serviceBus", """{ "maxConcurrentCalls": 1 }""")))
        {
            await host.SendAsync("submissions", new ServiceBusMessage("1"), new ServiceBusMessage("2"));
            await host.Host.Diary.HasAsync(1);
            var stop = host.Host.StopAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(300));
            Assert.False(stop.IsCompleted);
            open.SetResult(true);
            await stop;
            Assert.Single(host.Seen);
        }

        await using var next = await BusHost.StartAsync(new HostPlan("Take") { Rows = rows });
        await next.LeftAsync("submissions");

        Assert.StartsWith("2 1", next.Seen.Single(), StringComparison.Ordinal);
    }

    [Fact] // Rehearsal: everything that falls due on the way has been done when the clock has moved
    public async Task A_rehearsal_runs_functions_for_scheduled_messages_before_it_returns()
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var host = await BusHost.StartAsync(new HostPlan("Append").Rehearsing(start));
        await using (var sender = host.Client.CreateSender("notices"))
        {
            for (int day = 3; day >= 1; day--)
            {
                await sender.ScheduleMessageAsync(new ServiceBusMessage($"{day}") { SessionId = "NL" }, start.AddDays(day));
            }
        }

        await host.Host.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(["1", "2"], host.Seen);
        await host.Host.AdvanceAsync(TimeSpan.FromDays(60));

        Assert.Equal(["1", "2", "3"], host.Seen);
    }

    [Fact] // host.json "maxAutoLockRenewalDuration": a run longer than the lock keeps its message
    public async Task A_long_run_keeps_its_lock()
    {
        var open = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await BusHost.StartAsync(
            new HostPlan("Take") { Prepare = diary => diary.React = _ => open.Task }.Rehearsing(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        await host.SendAsync("submissions", new ServiceBusMessage("slow"));
        await host.Host.Diary.HasAsync(1);
        var clock = host.Host.Services.GetRequiredService<RequestRouter.Local.Host.Time.RehearsalClock>();
        for (int step = 0; step < 16; step++)
        {
            clock.MoveTo(clock.GetUtcNow().AddSeconds(15));
            while (clock.FireOne())
            {
                await Task.Yield();
            }
        }

        open.SetResult(true);

        await host.LeftAsync("submissions");
        Assert.Single(host.Seen);
    }

    [Fact] // "a worker that dies": nobody has looked at the message, as far as anybody can tell
    public async Task A_message_whose_worker_died_comes_again_and_counts_as_if_it_had_not_come()
    {
        var open = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await BusHost.StartAsync(new HostPlan("Take") { Prepare = diary => diary.React = _ => open.Task });
        await host.SendAsync("submissions", new ServiceBusMessage("held") { MessageId = "m" });
        await host.Host.Diary.HasAsync(1);

        using (var worker = Process.GetProcessById(host.Host.Services.GetRequiredService<FunctionsWorker>().ProcessId))
        {
            worker.Kill();
        }

        await host.Host.Diary.HasAsync(2);
        open.SetResult(true);
        await host.LeftAsync("submissions");
        Assert.Equal(["held 1 m", "held 1 m"], host.Seen);
    }

    [Fact] // host.json functionTimeout: a message on which its function hangs does not take one worker after the other with it for ever
    public async Task A_message_whose_function_outlives_its_limit_counts_as_delivered()
    {
        var never = new TaskCompletionSource<bool>();
        await using var host = await BusHost.StartAsync(new HostPlan("Take")
        {
            Prepare = diary => diary.React = _ => never.Task,
            HostJson = """{ "version": "2.0", "functionTimeout": "00:00:01", "logging": { "logLevel": { "default": "None" } } }""",
        });
        await host.SendAsync("submissions", new ServiceBusMessage("hangs") { MessageId = "m" });

        await host.Host.Diary.HasAsync(2);

        Assert.Equal(["hangs 1 m", "hangs 2 m"], host.Seen.Take(2));
    }
}
