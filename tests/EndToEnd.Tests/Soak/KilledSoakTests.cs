using System.Diagnostics;
using System.Text;
using System.Text.Json;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;
using Xunit.Abstractions;

namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>
/// The soak once more, with the router killed every few seconds, beside one that is left in peace: the ledgers are the same
/// byte for byte, but for the signatures of the States, of which no two are alike, and the hashes that follow from them. The full form: <c>SOAK_SUITE=full dotnet test tests/EndToEnd.Tests --filter KilledSoakTests</c>.
/// </summary>
public sealed class KilledSoakTests(ITestOutputHelper output)
{
    private static readonly int Count = SoakSettings.CasesOr(few: 1, many: 100);
    private static readonly int Steps = SoakSettings.IsFull ? SoakSettings.AllSteps : 10;

    /// <summary>In the short form a life takes most of the play, for the start of the router is the longest part of it.</summary>
    private static readonly int FewestKills = SoakSettings.IsFull ? 3 : 1;

    /// <summary>The shortest life between two kills.</summary>
    private static readonly TimeSpan ShortestLife = SoakSettings.IsFull ? TimeSpan.FromSeconds(4) : TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task A_router_killed_every_few_seconds_writes_the_same_ledgers_as_one_left_in_peace()
    {
        await using var left = await SoakRouter.StartAsync();
        await using var killed = await SoakRouter.StartAsync();
        if (SoakSettings.IsFull)
        {
            // Everything happens twice here.
            await left.CalmAsync();
            await killed.CalmAsync();
        }

        var peace = new Soak(left, Count, SoakSettings.Seed, output.WriteLine);
        var unrest = new Soak(killed, Count, SoakSettings.Seed, output.WriteLine);

        await peace.PlayAsync(Steps);
        await peace.CheckAsync();
        await KillWhileAsync(killed, unrest.PlayAsync(Steps));

        Assert.True(peace.Answers.GetValueOrDefault("accepted") > Count, "the States said next to nothing that was accepted");
        Assert.True(killed.TimesKilled >= FewestKills, $"it was killed {killed.TimesKilled} times");
        await unrest.CheckAsync();
        foreach (var one in peace.Cases)
        {
            Assert.Null(await FirstDifferenceAsync(left.Storage, killed.Storage, one.CaseId));
        }

        Assert.Equal(peace.Answers.OrderBy(answer => answer.Key), unrest.Answers.OrderBy(answer => answer.Key));
    }

    /// <summary>A life lasts up to twice the shortest, or twice as long as the start before it took: a slow machine comes on as well.</summary>
    private static async Task KillWhileAsync(SoakRouter router, Task play)
    {
        var random = new Random(SoakSettings.Seed);
        var longest = ShortestLife * 2;
        while (await Task.WhenAny(play, Task.Delay(ShortestLife + ((longest - ShortestLife) * random.NextDouble()))) != play)
        {
            var began = Stopwatch.StartNew();
            await router.KillAsync();
            longest = TimeSpan.FromTicks(Math.Max(ShortestLife.Ticks * 2, began.Elapsed.Ticks * 2));
        }

        await play;
    }

    private static async Task<string?> FirstDifferenceAsync(string storage, string otherStorage, string caseId)
    {
        var ledger = await Ledgers.ReadStoredAsync(storage, caseId);
        var other = await Ledgers.ReadStoredAsync(otherStorage, caseId);
        foreach (var (entry, same) in ledger.Zip(other))
        {
            if (!Unsigned(entry).AsSpan().SequenceEqual(Unsigned(same)))
            {
                return $"{caseId}: {Encoding.UTF8.GetString(entry.Bytes)} became {Encoding.UTF8.GetString(same.Bytes)}";
            }
        }

        return ledger.Count == other.Count ? null : $"{caseId}: {ledger.Count} entries became {other.Count}";
    }

    /// <summary>The whole entry, what was withheld included, without what differs whenever a State signs anew.</summary>
    private static byte[] Unsigned(StoredEntry stored) => JsonSerializer.SerializeToUtf8Bytes(
        stored.Entry with
        {
            PreviousHash = "",
            Withheld = null,
            Occurrence = stored.Entry.Occurrence with { Signature = null, Linked = Unsigned(stored.Entry.Occurrence.Linked) },
            RestsOn = stored.Entry.RestsOn is { } grounds ? [.. grounds.Select(ground => Unsigned(ground)!)] : null,
        },
        RouterJson.Options);

    private static RestsOn? Unsigned(RestsOn? ground) => ground is null ? null : ground with { Hash = "" };
}
