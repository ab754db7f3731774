using System.CommandLine;
using RequestRouter.Local.Witnessing;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Audit.Witnesses;

namespace RequestRouter.Local.Commands;

/// <summary>Runs a witness: the reference of what a State runs to watch the router's log.</summary>
internal static class WitnessCommand
{
    public const int DefaultPort = 7073;

    public static Command Create(TimeProvider time)
    {
        var command = new Command("witness", "Watches the log of a router, as c2sp.org/tlog-witness describes it: cosigns a head that goes on from the last one it has seen, and no other, until Ctrl-C.");
        var policy = new Option<FileInfo>("--policy") { Description = "A policy (c2sp.org/tlog-policy) whose lines log name the keys of the logs to watch, as GET /api/audit/checkpoints/policy gives one", HelpName = "file", Required = true }.AcceptExistingOnly();
        var name = new Option<string>("--name") { Description = "What the witness is called, for ever: a URL without its scheme, as nl.example.org/witness", HelpName = "name", Required = true };
        var port = new Option<int>("--port") { Description = "Port of 127.0.0.1; a proxy with a certificate stands before it", DefaultValueFactory = _ => DefaultPort };
        command.Add(policy);
        command.Add(name);
        command.Add(port);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            StateFolder.Choose(parsed.GetValue(CommandLine.StateFolderOption)), parsed.GetRequiredValue(policy), parsed.GetRequiredValue(name), parsed.GetValue(port), time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(StateFolder folder, FileInfo policy, string name, int port, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!NoteSignature.IsName(name))
        {
            throw new LauncherFault("A witness's name has no spaces, no plus and no control characters.");
        }

        var logs = (await PolicyFile.ReadAsync(policy, cancellationToken)).Logs;
        if (logs.Count == 0)
        {
            throw new LauncherFault($"{policy.Name} names no log to watch.");
        }

        using var heads = new WitnessHeads(folder.Witness);
        byte[] seed = folder.Keys.Seed("witness");
        var key = VerifierKey.OfWitness(name, Ed25519.PublicKeyOf(seed));
        await using var server = new WitnessServer(new(key, seed, logs, heads, time), Console.Error.WriteLine);
        await server.ServeAsync(port, cancellationToken);
        Console.WriteLine($"Witness {key}\non {server.Address}, for {string.Join(", ", logs.Select(log => log.Name).Distinct())}. Enter this key in your State's register (witnesses), with the https address under which the router reaches it.");
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
        return 0;
    }
}
