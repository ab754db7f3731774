using System.Text;
using Microsoft.Extensions.Time.Testing;
using RequestRouter.Local.Host.Bus;
using RequestRouter.Local.Host.Bus.Definitions;
using RequestRouter.Local.Host.Bus.Entities;
using RequestRouter.Local.Host.Bus.Messages;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Storage.Blocks;
using RequestRouter.Local.Host.Time;
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
            await LiveAsync(new ObservedBlocks(storage, kill.At), run);
            await LiveAsync(storage, run);
            run.Check($"killed at operation {killAt}, {(afterOperation ? "after" : "before")} it");
            if (!kill.Fired)
            {
                return;
            }
        }
    }

    /// <summary>A process: sends what has not been answered yet, then takes everything; ends when it is killed or done.</summary>
    private static async Task LiveAsync(IBlockStorage storage, Run run)
    {
        try
        {
            await using var store = await JournaledRowStore.OpenAsync(storage, Eager);
            var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
            using var broker = new Broker(BusDefinition.Parse(TestBus.Entities, "the test"), store, time, new WorkTracker());
            await SendAsync(broker, run);
            await TakeAsync(broker, run);
        }
        catch (Exception fault) when (fault is Killed or RowStoreFault)
        {
            return;
        }
    }

    private static async Task SendAsync(Broker broker, Run run)
    {
        var (queue, topic) = (await broker.TargetAsync("once"), await broker.TargetAsync("topic"));
        for (; run.Sent < Messages; run.Sent++)
        {
            await queue.SendAsync([Message(run.Sent, null)]);
        }

        for (; run.Published < Messages; run.Published++)
        {
            await topic.SendAsync([Message(run.Published, "NL")]);
        }
    }

    private static async Task TakeAsync(Broker broker, Run run)
    {
        await TakeAsync(await broker.QueueAsync("once"), null, run, run.Taken, run.Completed);
        var inbox = await broker.QueueAsync(QueueSettings.PathOf("topic", "inbox"));
        var hold = inbox.Accept("NL");
        await TakeAsync(inbox, hold, run, run.InSession, run.CompletedInSession);
        inbox.Release(hold);
    }

    private static async Task TakeAsync(MessageQueue queue, SessionHold? hold, Run run, List<string> taken, List<string> completed)
    {
        while (queue.Peek(1, 0, hold?.SessionId).Count > 0)
        {
            var delivery = Assert.Single(await queue.ReceiveAsync(hold, 1, new ReceiveTerms(Delete: false, ByFunction: false), null, CancellationToken.None));
            run.Take(taken, delivery);
            await queue.CompleteAsync(delivery.LockToken);
            completed.Add(Body(delivery));
        }
    }

    private static SentMessage Message(int number, string? session) =>
        new() { Body = Encoding.UTF8.GetBytes($"{number:d2}"), MessageId = $"{number}", SessionId = session };

    private static string Body(Delivery delivery) => Encoding.UTF8.GetString(delivery.Content.Body.Span);

    /// <summary>What the processes were answered and saw, as an observer outside them keeps it.</summary>
    private sealed class Run
    {
        private static readonly string[] All = [.. Enumerable.Range(0, Messages).Select(number => $"{number:d2}")];

        private readonly List<(Delivery Message, int Times)> counts = [];

        public int Sent { get; set; }

        public int Published { get; set; }

        public List<string> Taken { get; } = [];

        public List<string> Completed { get; } = [];

        public List<string> InSession { get; } = [];

        public List<string> CompletedInSession { get; } = [];

        public void Take(List<string> taken, Delivery message)
        {
            var body = Body(message);
            taken.Add(body);
            counts.Add((message, taken.Count(other => other == body)));
        }

        public void Check(string when)
        {
            // Counted before it is handed over: a kill between the two counts a delivery that nobody saw, and none goes uncounted.
            // A message published again after an unknown outcome is another message, so the topic's counts may be lower.
            Assert.All(
                counts.Where(taken => taken.Message.Content.SessionId is null),
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
