using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace RequestRouter.Router.Audit.SignedNotes;

/// <summary>
/// What a witness signs (C2SP tlog-cosignature, <c>cosignature/v1</c>, Ed25519): that at this time the checkpoint was the largest that it had seen of the log, and
/// went on from all that it had seen before.
/// </summary>
public static class Cosignature
{
    private const int TimeSize = sizeof(ulong);

    /// <summary>The line of a witness under a checkpoint.</summary>
    /// <param name="seed">The private key of <paramref name="witness"/>.</param>
    /// <param name="text">The checkpoint without signatures.</param>
    /// <param name="at">UTC; whole seconds are signed.</param>
    public static NoteSignature Sign(VerifierKey witness, byte[] seed, string text, DateTimeOffset at)
    {
        byte[] time = new byte[TimeSize];
        BinaryPrimitives.WriteInt64BigEndian(time, at.ToUnixTimeSeconds());
        return new(witness.Name, [.. witness.Id, .. time, .. Ed25519.Sign(seed, Message(at.ToUnixTimeSeconds(), text))]);
    }

    /// <summary>When it was signed (UTC); null where the signature is no cosignature.</summary>
    public static DateTimeOffset? TimeOf(NoteSignature signature) => SecondsOf(signature) is { } seconds && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    internal static bool Verifies(VerifierKey witness, string text, NoteSignature signature) =>
        SecondsOf(signature) is { } seconds && Ed25519.Verifies(witness.PublicKey, Message(seconds, text), signature.Signature.AsSpan(TimeSize));

    /// <summary>A time of 0 would say that it is no statement about what was newest.</summary>
    private static long? SecondsOf(NoteSignature signature) =>
        signature.Signature.Length > TimeSize && BinaryPrimitives.ReadInt64BigEndian(signature.Signature) is > 0 and var seconds ? seconds : null;

    private static byte[] Message(long seconds, string text) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}"));
}
