using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Time.Testing;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;
using RequestRouter.Local.Tests.Storage;

namespace RequestRouter.Local.Tests.Bus;

/// <summary>
/// A process killed at every operation of its storage in turn, before it and after it, and started again. What was
/// answered holds: a message sent is delivered, a message completed is never seen again, a session stays in order.
/// </summary>
public sealed class BusCrashTests
{
    private const int Messages = 12;
    private static readonly JournalOptions Eager = new() { EntriesPerCheckpoint = 3, PageBytes = 400, CacheBytes = 0 };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_answered_is_lost_and_nothing_completed_comes_again(bool afterOperation)
    {
        for (var killAt = 1; ; killAt++)
        {
            var (storage, run) = (new MemoryBlocks(), new Run());
            var kill = new KillSwitch(killAt, afterOperation);
            await LiveAsync(new ObservedBlocks(storage, kill.At), run, kill);
            await LiveAsync(storage, run, null);
            run.Check($"killed at operation {killAt}, {(afterOperation ? "after" : "before")} it");
            if (!kill.Fired)
            {
                return;
            }
        }
    }

    /// <summary>A process: sends what has not been answered yet, then takes everything; ends when it is killed or done.</summary>
    private static async Task LiveAsync(IBlockStorage storage, Run run, KillSwitch? kill)
    {
        try
        {
            await using var store = await JournaledRowStore.OpenAsync(storage, Eager);
            await using var bus = await TestBus.OpenAsync(store, new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));
            await SendAsync(bus, run);
            await TakeAsync(bus, run);
        }
        catch (Exception fault) when (kill is { Fired: true } && fault is (Killed or RowStoreFault or ServiceBusException))
        {
            // What ran, or its client outside it, ends with it.
            return;
        }
    }

    private static async Task SendAsync(TestBus bus, Run run)
    {
        var (sender, topic) = (bus.Client.CreateSender("once"), bus.Client.CreateSender("topic"));
        for (; run.Sent < Messages; run.Sent++)
        {
            await sender.SendMessageAsync(new ServiceBusMessage($"{run.Sent:d2}") { MessageId = $"{run.Sent}" });
        }

        for (; run.Published < Messages; run.Published++)
        {
            await topic.SendMessageAsync(new ServiceBusMessage($"{run.Published:d2}") { SessionId = "NL" });
        }
    }

    private static async Task TakeAsync(TestBus bus, Run run)
    {
        var receiver = bus.Client.CreateReceiver("once");
        while ((await receiver.PeekMessagesAsync(1, 0)).Count > 0)
        {
            var message = await receiver.ReceiveMessageAsync() ?? throw new Killed();
            run.Take(run.Taken, message);
            await receiver.CompleteMessageAsync(message);
            run.Completed.Add(message.Body.ToString());
        }

        await using var session = await bus.Client.AcceptSessionAsync("topic", "inbox", "NL");
        while ((await session.PeekMessagesAsync(1, 0)).Count > 0)
        {
            var message = await session.ReceiveMessageAsync() ?? throw new Killed();
            run.Take(run.InSession, message);
            await session.CompleteMessageAsync(message);
            run.CompletedInSession.Add(message.Body.ToString());
        }
    }

    /// <summary>What the processes were answered and saw, as an observer outside them keeps it.</summary>
    private sealed class Run
    {
        private static readonly string[] All = [.. Enumerable.Range(0, Messages).Select(number => $"{number:d2}")];

        private readonly List<(ServiceBusReceivedMessage Message, int Times)> counts = [];

        public int Sent { get; set; }

        public int Published { get; set; }

        public List<string> Taken { get; } = [];

        public List<string> Completed { get; } = [];

        public List<string> InSession { get; } = [];

        public List<string> CompletedInSession { get; } = [];

        public void Take(List<string> taken, ServiceBusReceivedMessage message)
        {
            taken.Add(message.Body.ToString());
            counts.Add((message, taken.Count(body => body == message.Body.ToString())));
        }

        public void Check(string when)
        {
            // Counted before it is handed over: a kill between the two counts a delivery that nobody saw, and none goes uncounted.
            // A message published again after an unknown outcome is another message, so the topic's counts may be lower.
            Assert.All(
                counts.Where(taken => taken.Message.SessionId is null),
                taken => Assert.InRange(taken.Message.DeliveryCount, taken.Times, taken.Times + 1));

            // The queue detects duplicates: what was sent again after an unknown outcome is still one message. Only a
            // message whose completion was not answered may have been handed out twice, and only twice.
            Assert.True(Taken.Distinct().Order().SequenceEqual(All), $"{when}: taken {string.Join(' ', Taken)}");
            Assert.True(Taken.Count <= Messages + 1, $"{when}: taken {string.Join(' ', Taken)}");
            Assert.True(Completed.Distinct().Count() == Completed.Count, $"{when}: completed {string.Join(' ', Completed)}");

            // The topic does not: a notice published again after an unknown outcome may be there twice, in its order.
            Assert.True(InSession.Distinct().SequenceEqual(All), $"{when}: in session {string.Join(' ', InSession)}");
            Assert.True(InSession.Count <= Messages + 1, $"{when}: in session {string.Join(' ', InSession)}");
            Assert.True(CompletedInSession.Zip(CompletedInSession.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) <= 0), when);
        }
    }
}
