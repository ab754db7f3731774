namespace RequestRouter.Router.Audit.SignedNotes;

/// <summary>What a note has of one key.</summary>
public enum NoteVerdict
{
    /// <summary>No signature that claims to be this key's.</summary>
    Absent,

    /// <summary>One that claims it, and does not hold: the note is to be refused.</summary>
    Broken,

    /// <summary>A signature of this key.</summary>
    Sound,
}
