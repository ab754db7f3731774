using System.Security.Cryptography;
using System.Text;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Audit.Witnesses;

namespace RequestRouter.Router.Tests.Audit.Witnesses;

/// <summary>A witness that cosigns whatever it is given.</summary>
internal sealed class TestWitness(string name)
{
    public static readonly DateTimeOffset At = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private readonly byte[] seed = SHA256.HashData(Encoding.UTF8.GetBytes(name));

    public VerifierKey Key => VerifierKey.OfWitness($"{name}.example.org/witness", Ed25519.PublicKeyOf(seed));

    public NoteSignature Cosign(string note) => Cosignature.Sign(Key, seed, SignedNote.Find(note)!.Text, At);

    /// <summary>The note with the cosignatures of these.</summary>
    public static string Cosigned(string note, params TestWitness[] by) => SignedNote.Find(note)!.With(by.Select(witness => witness.Cosign(note))).ToNote();
}
