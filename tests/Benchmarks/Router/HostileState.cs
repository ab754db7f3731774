using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using RequestRouter.Local.Client;
using RequestRouter.Local.States;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// Kenya, with sound tokens and keys of its own and with all that it can copy: floods over HTTP and over the queue, poison, the Netherlands' name,
/// key and references, its own ids for other words, reads of everything, more long polls than it may hold.
/// </summary>
internal sealed class HostileState(RouterBench bench) : IAsyncDisposable
{
    /// <summary>Between an answer and the next call of the same caller, as between two ends of a network.</summary>
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(50);

    private const int MessagesAtOnce = 20;

    private readonly ConcurrentDictionary<string, int> answers = new(StringComparer.Ordinal);
    private readonly BenchQueue queue = new(bench);
    private readonly NationalSystem kenya = bench.Kenya;

    /// <summary>What it was answered, each with how often.</summary>
    public string Answers => string.Join(", ", answers.OrderByDescending(answer => answer.Value).Select(answer => $"{answer.Key} x {answer.Value}"));

    /// <summary>Goes on until it is stopped.</summary>
    public Task AttackAsync(CancellationToken end)
    {
        byte[] same = bench.NewRequest("KE", "NL");
        byte[] disguised = bench.NewRequest();
        byte[] others = RegisterChanges.OfEntry(
            ExampleStates.Netherlands, RegisterEntry.Of(ExampleStates.Netherlands, bench.Keys), null, bench.Keys, TimeProvider.System, isCeremony: true, []);
        IEnumerable<Func<Task<string>>> calls =
        [
            .. Times(20, () => kenya.SubmitAsync(bench.NewRequest("KE", "NL"), end)),
            .. Times(4, () => kenya.SubmitAsync(same, end)),
            .. Times(4, () => kenya.SubmitAsync(disguised, end)),
            .. Times(2, () => kenya.SubmitAsync(Squatted(), end)),
            .. Times(2, () => kenya.SubmitAsync(OtherWords(same), end)),
            .. Times(1, () => CopyKeyAsync(end)),
            .. Times(1, () => kenya.HandInChangeAsync("", others, end, of: "NL")),
            .. Times(4, () => kenya.GetAsync("requests", end)),
            .. Times(1, () => kenya.GetAsync("parties", end)),
            .. Times(24, () => kenya.GetAsync("notices?after=1000000&wait=30", end)),
            () => FloodQueueAsync(disguised, end),
        ];
        return Task.WhenAll(calls.Select(call => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                try
                {
                    answers.AddOrUpdate(await call(), 1, (_, count) => count + 1);
                    await Task.Delay(RoundTrip, end);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        })));
    }

    public ValueTask DisposeAsync() => queue.DisposeAsync();

    private static IEnumerable<Func<Task<string>>> Times(int callers, Func<Task<Answer>> call) => Enumerable.Repeat<Func<Task<string>>>(
        async () =>
        {
            var answer = await call();
            return $"{(int)answer.Status} {answer.Code}".TrimEnd();
        },
        callers);

    /// <summary>An oral request of the Netherlands, so it says, under the reference that the Netherlands are about to use.</summary>
    private byte[] Squatted() => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["type"] = "register-oral-request",
        ["from"] = "KE",
        ["requesting"] = "NL",
        ["reference"] = bench.NextReference,
        ["caller"] = "Duty prosecutor of the central authority",
        ["calledAt"] = DateTimeOffset.UtcNow,
        ["summary"] = "Servers used in a running attack are about to be wiped.",
        ["urgency"] = "The attack is going on.",
        ["purposes"] = new JsonArray("stored-data", "stored-data"),
    });

    /// <summary>Other bytes under a reference that it has used.</summary>
    private static byte[] OtherWords(byte[] said) => [.. said, (byte)' '];

    /// <summary>Its own register with the Netherlands' key in it.</summary>
    private async Task<Answer> CopyKeyAsync(CancellationToken end)
    {
        var entry = RegisterEntry.Of(ExampleStates.Kenya, bench.Keys);
        entry["authorities"]![0]!["keys"]!.AsArray().Add(RegisterEntry.Of(ExampleStates.Netherlands, bench.Keys)["authorities"]![0]!["keys"]![0]!.DeepClone());
        return await kenya.RegisterAsync(entry, end);
    }

    /// <summary>Sound requests, poison, another State's name, words that nobody has signed.</summary>
    private async Task<string> FloodQueueAsync(byte[] disguised, CancellationToken end)
    {
        ServiceBusMessage Message(int number) => (number % 5) switch
        {
            0 => queue.Signed(ExampleStates.Kenya, bench.NewRequest("KE", "NL")),
            1 => queue.Signed(ExampleStates.Kenya, Encoding.UTF8.GetBytes($$"""{ "from": "KE", "to": {{new string('[', 60)}} """)),
            2 => queue.Signed(ExampleStates.Kenya, disguised),
            3 => BenchQueue.With(disguised, null),
            _ => BenchQueue.With(disguised, "not.a.signature"),
        };
        await queue.SendAsync(Enumerable.Range(0, MessagesAtOnce).Select(Message), end);
        return $"{MessagesAtOnce} messages";
    }
}
