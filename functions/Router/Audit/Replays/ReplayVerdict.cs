namespace RequestRouter.Router.Audit.Replays;

/// <summary>What replaying a case gave.</summary>
public enum ReplayVerdict
{
    /// <summary>Every hash, chain and signature holds, and every entry is decided again as it stands.</summary>
    Identical,

    /// <summary>Something is not as it should be: the first of it is told.</summary>
    Different,

    /// <summary>Nothing is wrong with what this reader may see, and entries that rest on more could not be decided again.</summary>
    Partial,

    /// <summary>Nothing is wrong with what could be verified, and from an entry on the program lacks the rulebook or the time zone database by which it was decided: a newer program decides it.</summary>
    Undecided,

    /// <summary>There is no such case for this reader.</summary>
    Absent,
}
