namespace RequestRouter.Router.Audit.SignedNotes;

/// <summary>A line under a C2SP signed note, as it stands: whether it holds is for the key to say.</summary>
/// <param name="Name">The name of the key that it claims.</param>
/// <param name="Bytes">Four bytes of the key's id, and the signature.</param>
public sealed record NoteSignature(string Name, byte[] Bytes)
{
    /// <summary>Bytes of a key's id.</summary>
    public const int IdSize = 4;

    private const string Begin = "— ";

    public byte[] KeyId => Bytes[..IdSize];

    public byte[] Signature => Bytes[IdSize..];

    /// <summary>The line without its end.</summary>
    public string ToLine() => $"{Begin}{Name} {Convert.ToBase64String(Bytes)}";

    /// <summary>Null where the line is no signature, or is spelt in another way.</summary>
    public static NoteSignature? Find(string line)
    {
        if (!line.StartsWith(Begin, StringComparison.Ordinal) || line[Begin.Length..].Split(' ') is not [{ Length: > 0 } name, var encoded] || !IsName(name))
        {
            return null;
        }

        byte[] bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out int length) && length > IdSize && new NoteSignature(name, bytes[..length]) is var read && read.ToLine() == line ? read : null;
    }

    /// <summary>Whether a key may be called so: no spaces, no plus, no control characters.</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.Any(unit => char.IsWhiteSpace(unit) || char.IsControl(unit) || unit == '+');
}
