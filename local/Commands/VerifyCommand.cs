using System.CommandLine;
using System.Text.Json;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Audit.Verification;
using RequestRouter.Router.Audit.Witnesses;
using RequestRouter.Router.Security;

namespace RequestRouter.Local.Commands;

/// <summary>Verifies an export of a case on this machine, without any router.</summary>
internal static class VerifyCommand
{
    /// <summary>Exit code where something is wrong with the export.</summary>
    private const int Wrong = 1;

    public static Command Create()
    {
        var command = new Command("verify", "Verifies an export of a case, from GET /api/audit/requests/{caseId}: hashes, chains, signatures by the keys of that time, and every step decided again. No router is needed.");
        var file = new Argument<FileInfo>("file") { Description = "The export, or a .tlog-proof file" }.AcceptExistingOnly();
        var keys = new Option<FileInfo>("--router-keys") { Description = "The router's keys as you know them, an answer of GET /api/keys; else those in the export are taken and their thumbprints printed", HelpName = "file" }.AcceptExistingOnly();
        var kept = new Option<FileInfo>("--kept") { Description = "A .tlog-proof of the same case that you have kept: the ledger must still hold what it proves", HelpName = "file" }.AcceptExistingOnly();
        var policy = new Option<FileInfo>("--policy") { Description = "Which witnesses have to have cosigned the checkpoint, as c2sp.org/tlog-policy writes it: else none is asked for", HelpName = "file" }.AcceptExistingOnly();
        command.Add(file);
        command.Add(keys);
        command.Add(kept);
        command.Add(policy);
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(keys), parsed.GetValue(kept), Console.Out, Console.Error, cancellationToken, parsed.GetValue(policy)));
        return command;
    }

    /// <summary>The exit code: 0 for a sound export.</summary>
    internal static async Task<int> RunAsync(FileInfo file, FileInfo? keys, FileInfo? kept, TextWriter output, TextWriter errors, CancellationToken cancellationToken, FileInfo? policyFile = null)
    {
        var policy = policyFile is null ? null : await PolicyFile.ReadAsync(policyFile, cancellationToken);
        var trusted = keys is null ? null : await RouterKeyFile.ReadAsync(keys, cancellationToken);
        if (file.Extension == ".tlog-proof")
        {
            return await RunAsync(await ProofAsync(file, cancellationToken), trusted ?? throw new LauncherFault("Name the router's keys by --router-keys: a proof does not hold them."), policy, output, errors);
        }

        await using var export = file.OpenRead();
        var verdict = await ExportVerifier.VerifyAsync(export, trusted, kept is null ? null : [await ProofAsync(kept, cancellationToken)], cancellationToken);
        if (!verdict.IsSound)
        {
            await errors.WriteLineAsync(verdict.Fault);
            return Wrong;
        }

        if (policy is not null && !await CosignedAsync(policy, verdict.Note, output, errors))
        {
            return Wrong;
        }

        await output.WriteLineAsync($"Sound: case {verdict.CaseId}, {verdict.Entries} entries, of which {verdict.Replayed} were decided again, and {verdict.Signatures} signed bodies.");
        if (verdict.NotReplayed is { } reason)
        {
            await output.WriteLineAsync($"Not decided again from there on: {reason}.");
        }

        await output.WriteLineAsync(verdict.Checkpoint is { } checkpoint ? $"In the log of all ledgers: {checkpoint}" : "No checkpoint holds it yet.");
        if (verdict.Checkpoint is not null)
        {
            await output.WriteLineAsync(verdict.Cosigned.Count == 0 ? "No witness of a party has cosigned it." : $"Cosigned by witnesses of the parties: {string.Join(", ", verdict.Cosigned)}");
        }

        await output.WriteLineAsync($"Router's keys{(keys is null ? ", which you have to know from elsewhere" : "")}: {string.Join(", ", verdict.RouterKeys)}");
        await output.WriteLineAsync($"Registers (State, last change, its hash): {string.Join(", ", verdict.Registers)}");
        return 0;
    }

    private static async Task<int> RunAsync(LogProof proof, RouterKeySet trusted, WitnessPolicy? policy, TextWriter output, TextWriter errors)
    {
        if (proof.VerifiedBy(trusted.Keys) is not { } checkpoint)
        {
            await errors.WriteLineAsync("The proof does not hold: the log of its checkpoint has no such entry, or none of the router's keys signed it.");
            return Wrong;
        }

        if (policy is not null && !await CosignedAsync(policy, proof.Note, output, errors))
        {
            return Wrong;
        }

        await output.WriteLineAsync($"Sound: entry {proof.Entry.Number} of case {proof.Entry.CaseId}, whose hash is {proof.Entry.Hash}, is entry {proof.Index} of {checkpoint.Size} in the log {checkpoint.Origin}.");
        return 0;
    }

    /// <summary>Whether the witnesses that the policy asks for have cosigned the checkpoint.</summary>
    private static async Task<bool> CosignedAsync(WitnessPolicy policy, string? note, TextWriter output, TextWriter errors)
    {
        var finding = note is null || SignedNote.Find(note) is not { } read ? new([], "no checkpoint holds it, so that no witness has seen it") : policy.FindingOn(read);
        if (finding.Fault is { } fault)
        {
            await errors.WriteLineAsync($"{char.ToUpperInvariant(fault[0])}{fault[1..]}.");
            return false;
        }

        await output.WriteLineAsync(finding.Cosigned.Count == 0 ? "The policy asks for no witness." : $"Cosigned by {string.Join(", ", finding.Cosigned)}, as the policy asks.");
        return true;
    }

    private static async Task<LogProof> ProofAsync(FileInfo file, CancellationToken cancellationToken) =>
        LogProof.Find(await File.ReadAllTextAsync(file.FullName, cancellationToken)) ?? throw new LauncherFault($"{file.Name} is no proof of an entry.");
}
