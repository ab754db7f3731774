using System.CommandLine;
using RequestRouter.Benchmarks.Router;
using RequestRouter.Local.Keys;

namespace RequestRouter.Benchmarks.Load;

/// <summary><c>load</c>: drives a deployment, or a router of its own on this machine, at a rate and a mix, and prints what came of it.</summary>
internal static class LoadCommand
{
    /// <summary>Environment variable with the token of the State that sends.</summary>
    private const string TokenVariable = "REQUESTROUTER_TOKEN";

    public static Command Create()
    {
        var command = new Command("load", "Sends calls at a rate, whether or not those before were answered, and prints latencies and answers; then looks whether every acknowledged request is a case. Exit code 1 if one is not, or an answer was 500 or above.");
        var url = new Option<Uri?>("--url") { Description = $"A deployment; the token of the State that sends is in {TokenVariable}. Else a router is started on this machine" };
        var rate = new Option<double>("--rate") { Description = "Calls a second", DefaultValueFactory = _ => 10 };
        var seconds = new Option<int>("--seconds") { Description = "How long", DefaultValueFactory = _ => 60 };
        var mix = new Option<string>("--mix") { Description = "Parts of submit, read, list and inbox", DefaultValueFactory = _ => "submit=2,read=4,list=1,inbox=1" };
        var from = new Option<string>("--from") { Description = "The State that sends", DefaultValueFactory = _ => "NL" };
        var to = new Option<string>("--to") { Description = "The State that is asked", DefaultValueFactory = _ => "SG" };
        var keys = new Option<DirectoryInfo?>("--keys") { Description = "Folder with the key of the State that sends, as NAME.pem" };
        var key = new Option<string?>("--key") { Description = "NAME of that key; its kid is NAME and a part of its thumbprint" };
        var share = new Option<int?>("--calls-per-second") { Description = "Of the router on this machine: how many calls a State may make; else its default" };
        var shareOfAll = new Option<int?>("--calls-per-second-of-all") { Description = "Of the router on this machine: how many calls all States may make before it says that it is busy" };
        foreach (Option option in (Option[])[url, rate, seconds, mix, from, to, keys, key, share, shareOfAll])
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var plan = new LoadPlan(parsed.GetValue(rate), TimeSpan.FromSeconds(parsed.GetValue(seconds)), LoadPlan.MixOf(parsed.GetValue(mix)!));
            var (sender, receiver) = (parsed.GetValue(from)!, parsed.GetValue(to)!);
            if (parsed.GetValue(url) is { } deployment)
            {
                string token = Environment.GetEnvironmentVariable(TokenVariable) ?? throw new InvalidOperationException($"Set {TokenVariable}.");
                var folder = new KeyFolder(parsed.GetValue(keys)?.FullName ?? throw new InvalidOperationException("Give --keys and --key."));
                using var signing = folder.Get(parsed.GetValue(key) ?? throw new InvalidOperationException("Give --key."));
                using var there = new LoadSender(deployment, sender, receiver, () => token, signing, TimeProvider.System);
                return await RunAsync(there, plan, null, cancellationToken);
            }

            await using var bench = await RouterBench.StartAsync(parsed.GetValue(share), parsed.GetValue(shareOfAll), inMemory: true);
            await RouterBenchmarks.TravelAsync(bench, 300, 16); // what the first requests need is compiled and cached
            using var here = bench.Sender(sender, receiver);
            return await RunAsync(here, plan, () => Tell(bench), cancellationToken);
        });
        return command;
    }

    private static void Tell(RouterBench bench)
    {
        Console.WriteLine($"         memory at most, since the last line: {string.Join("  ", PeakMemory.Of(bench.Host).Select(one => $"{one.Key} {one.Value:N0} MiB"))}");
        PeakMemory.Reset(bench.Host);
    }

    private static async Task<int> RunAsync(LoadSender sender, LoadPlan plan, Action? beside, CancellationToken cancellationToken)
    {
        var report = await LoadTest.RunAsync(sender, plan, beside, cancellationToken);
        report.Print();
        var lost = await LoadTest.LostAsync(sender, report, cancellationToken);
        Console.WriteLine($"{report.Acknowledged.Count:N0} requests were acknowledged, {lost.Count} of them are no case; {report.Faults} answers were faults");
        return lost.Count == 0 && report.Faults == 0 ? 0 : 1;
    }
}
