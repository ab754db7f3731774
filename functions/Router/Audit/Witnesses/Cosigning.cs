using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>
/// Has the newest checkpoint cosigned by the witnesses that stand in the registers. The checkpoint is published without waiting for them; one that was
/// cosigned is not asked for again, and who does not answer is asked again with the next.
/// </summary>
public sealed class Cosigning(LogReader log, WitnessStore store, WitnessCalls calls, PartyStore parties, WitnessSettings settings, TimeProvider time, ILogger<Cosigning> logger)
{
    /// <summary>Asks each witness that has not cosigned the newest checkpoint. Safe to repeat, and beside others: what one of them gets last, the next gets again.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        var (now, register) = (time.GetUtcNow(), await parties.ReadAsync(cancellationToken));
        var witnesses = RegisteredWitness.Of(register.Parties, now);
        if (witnesses.Count == 0 || await log.ReadSignedAsync(cancellationToken) is not { } head)
        {
            return;
        }

        var before = await store.ReadNewestAsync(cancellationToken);
        var note = SignedNote.Find(before?.Size == head.Size ? before.Note : head.Note)!;
        if (note.Text != SignedNote.Find(head.Note)!.Text)
        {
            // The storage was brought back, and the log has grown otherwise to the same size.
            note = SignedNote.Find(head.Note)!;
        }

        var asked = witnesses.Where(witness => witness.Address is not null && witness.Key.VerdictOn(note) != NoteVerdict.Sound).ToList();
        var answered = await Task.WhenAll(asked.Select(witness => AskAsync(witness, head, now, cancellationToken)));
        note = note.With(answered.OfType<NoteSignature>());
        bool isWitnessed = Witnessing(note, witnesses) >= settings.Quorum;
        var since = isWitnessed ? (DateTimeOffset?)null : before is null ? now : before.UnwitnessedSince ?? head.At;
        var gathered = new GatheredNote(head.Size, note.ToNote(), isWitnessed, since);
        if (gathered != before)
        {
            await store.WriteAsync(gathered, cancellationToken);
        }

        if (now - since >= settings.AlarmAfter)
        {
            Measures.Unwitnessed();
            logger.CheckpointUnwitnessed(head.Size, since!.Value);
        }
    }

    /// <summary>Of how many States a witness has cosigned the note.</summary>
    public static int Witnessing(SignedNote note, IEnumerable<RegisteredWitness> witnesses) =>
        witnesses.Where(witness => witness.Key.VerdictOn(note) == NoteVerdict.Sound).Select(witness => witness.State).Distinct().Count();

    private async Task<NoteSignature?> AskAsync(RegisteredWitness witness, SignedHead head, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await store.ReadAsync(witness.Key, cancellationToken) ?? new WitnessStanding { VerifierKey = witness.Key.ToString() };
        var (cosignature, standing) = await AskAsync(witness, head, known, now, cancellationToken);
        if (standing != known)
        {
            await store.WriteAsync(witness.Key, standing, cancellationToken);
        }

        if (standing.Fault is WitnessFault.Disputed)
        {
            Measures.Disputed(witness.State);
            logger.CheckpointDisputed(witness.State, witness.Key.Name, head.Size, standing.Detail!);
        }

        return cosignature;
    }

    private async Task<(NoteSignature? Cosignature, WitnessStanding Standing)> AskAsync(
        RegisteredWitness witness, SignedHead head, WitnessStanding known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        long old = Math.Min(known.Size, head.Size);
        for (int attempt = 0; ; attempt++)
        {
            var proof = await log.ConsistencyAsync(old, head.Size, cancellationToken) ?? [];
            if (await calls.AskAsync(witness.Address!, new(old, proof, head.Note), cancellationToken) is not var (status, body))
            {
                return (null, Failed(WitnessFault.Unreachable, "Nothing answered in time at its address."));
            }

            switch (status)
            {
                case HttpStatusCode.OK:
                    return Cosigned(SignedNote.Find(head.Note + body)) is { } cosignature
                        ? (cosignature, new() { VerifierKey = known.VerifierKey, Size = head.Size, CosignedAt = now })
                        : (null, Failed(WitnessFault.Refused, "It answered with no cosignature of its own that holds."));
                case HttpStatusCode.Conflict when long.TryParse(body.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out long size):
                    if (size > head.Size)
                    {
                        return (null, Failed(WitnessFault.Disputed, string.Create(CultureInfo.InvariantCulture, $"It has cosigned {size} entries of this log, which has {head.Size}: the log was rolled back.")));
                    }

                    // Its last checkpoint is another than is known here: once more, from there.
                    if (attempt == 0 && size != old)
                    {
                        old = size;
                        continue;
                    }

                    return (null, Failed(WitnessFault.Refused, "It names another size each time."));
                case HttpStatusCode.UnprocessableEntity:
                    return (null, Failed(WitnessFault.Disputed, string.Create(CultureInfo.InvariantCulture, $"It says that the checkpoint of {head.Size} entries does not go on from the one of {old} that it has cosigned: the log was forked.")));
                default:
                    return (null, Failed(WitnessFault.Refused, $"It answered {(int)status}."));
            }
        }

        NoteSignature? Cosigned(SignedNote? answer) => answer is not null && witness.Key.VerdictOn(answer) == NoteVerdict.Sound
            ? answer.Signatures.First(signature => signature.Name == witness.Key.Name && signature.KeyId.AsSpan().SequenceEqual(witness.Key.Id))
            : null;

        WitnessStanding Failed(WitnessFault fault, string detail) => known with { Fault = fault, Detail = detail, FaultSince = known.FaultSince ?? now };
    }
}
