namespace RequestRouter.Router.Audit.SignedNotes;

/// <summary>A C2SP signed note: a text and the signatures under it, of which none is verified by reading it.</summary>
/// <param name="Text">With its last line feed.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Characters of a note that is read at all; each signature beside the log's own takes some hundred and fifty.</summary>
    private const int Longest = 64 * 1024;

    private const int MostSignatures = 128;

    public string ToNote() => $"{Text}\n{string.Concat(Signatures.Select(signature => signature.ToLine() + "\n"))}";

    /// <summary>The note with further signatures; those that it has already are not repeated.</summary>
    public SignedNote With(IEnumerable<NoteSignature> more) => this with { Signatures = [.. Signatures.Concat(more).DistinctBy(signature => signature.ToLine())] };

    /// <summary>Null where it is no signed note, or is spelt in another way.</summary>
    public static SignedNote? Find(string note)
    {
        if (note.Length > Longest || note.Any(unit => unit < ' ' && unit != '\n') || note.LastIndexOf("\n\n", StringComparison.Ordinal) is not (> 0 and var end) || note[(end + 2)..].Split('\n') is not [_, .., ""] lines)
        {
            return null;
        }

        var signatures = lines[..^1].Select(NoteSignature.Find).ToList();
        return signatures.Count > MostSignatures || signatures.Contains(null) ? null : new(note[..(end + 1)], signatures!);
    }
}
