using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Host.Bus.Triggers;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;
using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Bus.Triggers;

/// <summary>"Azure Service Bus trigger for Azure Functions" and the host.json settings of its page.</summary>
public sealed class TriggerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact] // "Peek lock behavior": the message is completed when the function ends well
    public async Task A_function_runs_for_a_message_which_is_then_gone()
    {
        await using var host = await BusHost.StartAsync(BusHost.Options(typeof(PlainApp)));
        await host.SendAsync("submissions", new ServiceBusMessage("a") { MessageId = "m" });
        await GoneAsync(host, "submissions");
        Assert.Equal(["a 1 m"], host.Log.Seen);
    }

    [Fact] // "Peek lock behavior" and "PoisonMessages": abandoned when it throws, dead-lettered after the entity's count of deliveries
    public async Task A_message_whose_function_always_fails_is_tried_ten_times_and_dead_lettered()
    {
        await using var host = await BusHost.StartAsync(BusHost.Options(typeof(PlainApp)), log => log.Do = _ => throw new InvalidOperationException("no"));
        await host.SendAsync("submissions", new ServiceBusMessage("poison"));
        var letters = host.Client.CreateReceiver("submissions", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        Assert.Equal("MaxDeliveryCountExceeded", (await letters.ReceiveMessageAsync(Patience)).DeadLetterReason);
        Assert.Equal(10, host.Log.Seen.Count);
    }

    [Fact] // host.json "maxConcurrentCalls"
    public async Task No_more_runs_at_once_than_the_settings_say()
    {
        var open = new TaskCompletionSource();
        await using var host = await BusHost.StartAsync(
            BusHost.Options(typeof(PlainApp), serviceBus: """{ "maxConcurrentCalls": 3 }"""), log => log.Do = _ => open.Task);
        await host.SendAsync("submissions", Enumerable.Range(0, 9).Select(number => new ServiceBusMessage($"{number}")));
        await Eventually.UntilAsync(() => host.Log.Seen.Count == 3);
        open.SetResult();
        await GoneAsync(host, "submissions");
        Assert.Equal((9, 3), (host.Log.Seen.Count, host.Log.MostAtOnce));
    }

    [Fact] // ServiceBusTriggerAttribute.IsBatched, host.json "maxMessageBatchSize"
    public async Task A_batch_has_as_many_messages_as_there_are_up_to_the_limit()
    {
        var rows = new MemoryRowStore();
        await using (var nobody = await BusHost.StartAsync(BusHost.Options(typeof(SessionApp), rows)))
        {
            await nobody.SendAsync("submissions", Enumerable.Range(0, 7).Select(number => new ServiceBusMessage($"{number}")));
        }

        await using var host = await BusHost.StartAsync(
            BusHost.Options(typeof(BatchApp), rows, """{ "maxMessageBatchSize": 5, "maxConcurrentCalls": 1 }"""));
        await GoneAsync(host, "submissions");
        Assert.Equal(["0 1 2 3 4", "5 6"], host.Log.Seen);
    }

    [Fact] // "Message sessions": one session in order and one run at a time; sessions side by side
    public async Task Sessions_run_side_by_side_and_each_in_order()
    {
        await using var host = await BusHost.StartAsync(BusHost.Options(typeof(SessionApp)), log => log.Do = async _ => await Task.Yield());
        await host.SendAsync("wake-ups", Enumerable.Range(0, 60).Select(number => new ServiceBusMessage($"{(char)('a' + (number % 6))} {number / 6:d2}") { SessionId = $"{(char)('a' + (number % 6))}" }));
        await GoneAsync(host, "wake-ups");
        foreach (var session in host.Log.Seen.GroupBy(line => line[0]))
        {
            // The second number is the session's state: what the run before it left.
            Assert.Equal(Enumerable.Range(0, 10).Select(number => $"{session.Key} {number:d2} {(number == 0 ? "" : number)}"), session);
        }
    }

    [Fact] // host.json "maxConcurrentSessions"
    public async Task A_session_waits_while_others_have_all_the_places()
    {
        var open = new TaskCompletionSource();
        await using var host = await BusHost.StartAsync(
            BusHost.Options(typeof(SessionApp), serviceBus: """{ "maxConcurrentSessions": 2, "sessionIdleTimeout": "01:00:00" }"""), log => log.Do = _ => open.Task);
        await host.SendAsync("wake-ups", "abcd".Select(id => new ServiceBusMessage($"{id}") { SessionId = $"{id}" }));
        await Eventually.UntilAsync(() => host.Log.Seen.Count == 2);
        open.SetResult();
        await GoneAsync(host, "wake-ups");
        Assert.Equal((4, 2), (host.Log.Seen.Count, host.Log.MostAtOnce));
    }

    [Fact] // ServiceBusMessageActions
    public async Task A_function_settles_its_messages_itself()
    {
        await using var host = await BusHost.StartAsync(BusHost.Options(typeof(SettlingApp)));
        string[] subjects = ["complete", "dead-letter", "defer", "abandon", "nothing"];
        await host.SendAsync("submissions", subjects.Select(subject => new ServiceBusMessage(subject) { Subject = subject }));
        await Eventually.UntilAsync(() => host.Log.Seen.Count == 6);
        var letters = host.Client.CreateReceiver("submissions", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        var dead = await letters.ReceiveMessageAsync(Patience);
        Assert.Equal(("dead-letter", "unsigned", "nobody's key", 7), (dead.Body.ToString(), dead.DeadLetterReason, dead.DeadLetterErrorDescription, (int)dead.ApplicationProperties["code"]));

        // Deferred, and locked by a function that has not settled: both are still there.
        await LeftAsync(host, "submissions", "defer", "nothing");
        Assert.Contains("abandon 2", host.Log.Seen);
    }

    [Fact] // "Exclusive access and restarts": what a stopped host left is taken up by the next
    public async Task A_host_takes_up_what_the_last_one_left()
    {
        var rows = new MemoryRowStore();
        await using (var nobody = await BusHost.StartAsync(BusHost.Options(typeof(SessionApp), rows)))
        {
            await nobody.SendAsync("submissions", new ServiceBusMessage("left"));
        }

        await using var host = await BusHost.StartAsync(BusHost.Options(typeof(PlainApp), rows));
        await GoneAsync(host, "submissions");
        Assert.StartsWith("left 1", host.Log.Seen.Single(), StringComparison.Ordinal);
    }

    [Fact] // Drain: a stopping host lets what runs end, and begins nothing
    public async Task A_stopping_host_waits_for_its_runs_and_leaves_the_rest()
    {
        var rows = new MemoryRowStore();
        var (begun, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        var host = await BusHost.StartAsync(BusHost.Options(typeof(PlainApp), rows, """{ "maxConcurrentCalls": 1 }"""), log => log.Do = _ =>
        {
            begun.TrySetResult();
            return open.Task;
        });
        await host.SendAsync("submissions", new ServiceBusMessage("1"), new ServiceBusMessage("2"));
        await begun.Task;
        var draining = host.App.Services.GetServices<ITriggerExtension>().OfType<ServiceBusTriggerExtension>().Single().DrainAsync(default);
        Assert.False(draining.IsCompleted);
        open.SetResult();
        await draining.WaitAsync(Patience);
        Assert.Single(host.Log.Seen);
        await host.DisposeAsync();

        await using var next = await BusHost.StartAsync(BusHost.Options(typeof(PlainApp), rows));
        await GoneAsync(next, "submissions");
        Assert.StartsWith("2 1", next.Log.Seen.Single(), StringComparison.Ordinal);
    }

    [Fact] // Rehearsal: everything that falls due on the way has been done when the clock has moved
    public async Task A_rehearsal_runs_functions_for_scheduled_messages_before_it_returns()
    {
        var clock = new RehearsalClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var host = await BusHost.StartAsync(BusHost.Options(typeof(InboxApp), time: clock));
        var sender = host.Client.CreateSender("notices");
        for (var day = 3; day >= 1; day--)
        {
            await sender.ScheduleMessageAsync(new ServiceBusMessage($"{day}") { SessionId = "NL" }, clock.GetUtcNow().AddDays(day));
        }

        await host.App.Services.GetRequiredService<RehearsalDriver>().AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(["1", "2"], host.Log.Seen);
        await host.App.Services.GetRequiredService<RehearsalDriver>().AdvanceAsync(TimeSpan.FromDays(60));
        Assert.Equal(["1", "2", "3"], host.Log.Seen);
    }

    [Fact] // host.json "maxAutoLockRenewalDuration": a run longer than the lock keeps its message
    public async Task A_long_run_keeps_its_lock()
    {
        var clock = new RehearsalClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var open = new TaskCompletionSource();
        await using var host = await BusHost.StartAsync(BusHost.Options(typeof(PlainApp), time: clock), log => log.Do = _ => open.Task);
        await host.SendAsync("submissions", new ServiceBusMessage("slow"));
        await Eventually.UntilAsync(() => host.Log.Seen.Count == 1);
        for (var step = 0; step < 16; step++)
        {
            clock.MoveTo(clock.GetUtcNow().AddSeconds(15));
            while (clock.FireOne())
            {
                await Task.Yield();
            }
        }

        open.SetResult();
        await GoneAsync(host, "submissions");
        Assert.Single(host.Log.Seen);
    }

    private static async Task GoneAsync(BusHost host, string entity) => await LeftAsync(host, entity);

    /// <summary>Waits until only these bodies are left in a queue.</summary>
    private static async Task LeftAsync(BusHost host, string entity, params string[] bodies)
    {
        var sessions = entity == "wake-ups";
        var path = RequestRouter.Local.Host.Bus.BrokerDirectory.Find(host.Client.FullyQualifiedNamespace).Find(entity)!;
        Assert.Equal(sessions, path.Settings.RequiresSession);
        await Eventually.UntilAsync(() => path.Peek(1000, 0, null).Select(delivery => System.Text.Encoding.UTF8.GetString(delivery.Content.Body.Span)).SequenceEqual(bodies));
    }
}
