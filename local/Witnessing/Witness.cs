using System.Globalization;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Audit.Witnesses;

namespace RequestRouter.Local.Witnessing;

/// <summary>
/// A witness of logs (C2SP tlog-witness): it cosigns a head only where that goes on from the last one that it has seen, and has written down what it saw before it
/// signs. Two heads of one size, an older head or a fork get no cosignature, and its operator is told.
/// </summary>
/// <param name="key">Its own.</param>
/// <param name="seed">The private half.</param>
/// <param name="logs">The keys of the logs that it watches.</param>
internal sealed class Witness(VerifierKey key, byte[] seed, IReadOnlyList<VerifierKey> logs, WitnessHeads heads, TimeProvider time)
{
    private readonly Lock gate = new();

    /// <summary>Its key, as registers and policies name it.</summary>
    public VerifierKey Key => key;

    /// <summary>Answers <c>add-checkpoint</c>, one at a time.</summary>
    public WitnessAnswer Add(string body)
    {
        if (AddCheckpoint.Find(body) is not { } asked || SignedNote.Find(asked.Note) is not { } note || Checkpoint.Find(note.Text) is not { } head)
        {
            return new(400, "Expected a size, a proof and a checkpoint, as c2sp.org/tlog-witness writes them.\n");
        }

        var ofLog = logs.Where(log => log.Name == head.Origin).Select(log => (Log: log, Verdict: log.VerdictOn(note))).ToList();
        if (ofLog.Count == 0)
        {
            return new(404, "This witness does not watch the log.\n");
        }

        if (ofLog.Exists(log => log.Verdict == NoteVerdict.Broken) || !ofLog.Exists(log => log.Verdict == NoteVerdict.Sound))
        {
            return new(403, "No key of the log has signed the checkpoint.\n", Fault: $"a head of {head.Origin} that the log has not signed");
        }

        if (asked.Old > head.Size)
        {
            return new(400, "The old size is beyond the checkpoint.\n");
        }

        lock (gate)
        {
            string hash = WitnessHeads.HashOf(head.Origin);
            var last = LastOf(hash);
            if (asked.Old != (last?.Size ?? 0))
            {
                return new(
                    409, string.Create(CultureInfo.InvariantCulture, $"{last?.Size ?? 0}\n"), AddCheckpoint.SizeType,
                    head.Size < last?.Size ? $"the log {head.Origin} shows {head.Size} entries, and has shown {last.Size}: it was rolled back, or this is an old head" : null);
            }

            if (FaultOf(head, last, asked.Proof) is { } fault)
            {
                return new(422, $"{fault}.\n", Fault: $"{fault}: {head.Origin} at {head.Size}, after {last?.Size ?? 0}. Keep both notes; they are signed");
            }

            // What the log has signed, before this witness does.
            var ofTheLog = note with { Signatures = [.. note.Signatures.Where(signature => ofLog.Exists(log => signature.Name == log.Log.Name && signature.KeyId.AsSpan().SequenceEqual(log.Log.Id)))] };
            heads.Write(hash, ofTheLog);
            var cosignature = Cosignature.Sign(key, seed, note.Text, time.GetUtcNow());
            heads.Write(hash, ofTheLog.With([cosignature]));
            return new(200, cosignature.ToLine() + "\n");
        }
    }

    /// <summary>The last head of a log with this witness's cosignature, for whoever watches the watcher.</summary>
    /// <param name="hash">Of the log's name.</param>
    public WitnessAnswer Last(string hash)
    {
        lock (gate)
        {
            return logs.Any(log => WitnessHeads.HashOf(log.Name) == hash) && heads.Find(hash) is { } note && key.VerdictOn(note) == NoteVerdict.Sound
                ? new(200, note.ToNote())
                : new(404, "This witness has cosigned no checkpoint of the log.\n");
        }
    }

    private static string? FaultOf(Checkpoint head, Checkpoint? last, IReadOnlyList<byte[]> proof) =>
        head.Size == 0 && !head.Root.AsSpan().SequenceEqual(Empty) ? "a head of no entries has another root than the empty tree"
        : last is null || last.Size == 0 ? proof.Count > 0 ? "there is a proof and nothing to prove" : null
        : MerkleProofs.Extends(last.Size, last.Root, head.Size, head.Root, proof) ? null
        : last.Size == head.Size ? "there are two heads of one size"
        : "the head does not go on from the last one";

    private static byte[] Empty => System.Security.Cryptography.SHA256.HashData([]);

    private Checkpoint? LastOf(string hash) => heads.Find(hash) is { } note ? Checkpoint.Find(note.Text) : null;
}
